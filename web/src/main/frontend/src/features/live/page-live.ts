import { findData, type Frame } from '../../page-data.js';
import { Live } from './live.js';

let live: Live | null = null;

/** The live store of this page; null when nobody is signed in. Started once, by whoever asks first. */
export function pageLive(): Live | null {
  if (live === null) {
    const frame = findData<Frame>('frame');
    if (frame !== null) {
      live = new Live(frame.me.id, frame.streams);
      live.start();
    }
  }
  return live;
}
