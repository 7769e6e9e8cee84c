import { findData, type Frame } from '../../page-data.js';
import { Live } from './live.js';
import { groupStream, personStream, type Positions } from './protocol.js';

let live: Live | null = null;

/** The live store of this page; null when nobody is signed in. Started once, by whoever asks first. */
export function pageLive(): Live | null {
  if (live === null) {
    const frame = findData<Frame>('frame');
    if (frame !== null) {
      live = new Live(frame.me.id, startOf(frame));
      live.start();
    }
  }
  return live;
}

/** Where the page stands in each of its streams. */
export function startOf({ me, head, groups }: Pick<Frame, 'head'> & { me: { id: string }; groups: { id: string; head: number }[] }): Positions {
  return { [personStream(me.id)]: head, ...Object.fromEntries(groups.map(group => [groupStream(group.id), group.head])) };
}
