import type { Ask } from '../../api/question.js';
import type { LiveEvent } from '../live/protocol.js';

/** What I am asked after an event of my stream. */
export function asksAfter(asks: Ask[], event: LiveEvent): Ask[] {
  return event.name === 'asks.changed' ? event.data.asks : asks;
}
