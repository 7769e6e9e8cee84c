import type { LiveEvents } from '../live/live.js';

export type Shown = 'nothing' | 'lost' | 'back' | 'signed-out' | 'not-allowed';

/** What the bar shows after the live store spoke. Being back matters only to who saw the loss; what needs an act of the reader stays. */
export function connectionAfter(shown: Shown, said: LiveEvents['kring-connection']): Shown {
  if (shown === 'signed-out' || (shown === 'not-allowed' && said !== 'signed-out')) {
    return shown;
  }
  if (said === 'back') {
    return shown === 'lost' || shown === 'back' ? 'back' : 'nothing';
  }
  return said;
}
