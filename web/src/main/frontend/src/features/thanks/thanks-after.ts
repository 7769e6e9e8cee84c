import type { ClaimSuggestion, Thanks } from '../../api/thanks.js';
import type { LiveEvent } from '../live/protocol.js';

/** Mine of one kind, after an event of my stream: `mine` tells which belong here. The newest stand first, which their ids tell. */
export function thanksAfter(items: readonly Thanks[], event: LiveEvent, mine: (each: Thanks) => boolean): Thanks[] {
  return event.name === 'thanks.changed' ? withThanks(items, event.data.thanksId, event.data.thanks !== null && mine(event.data.thanks) ? event.data.thanks : null) : [...items];
}

/** The list with these thanks as they are now; null takes them away. */
export function withThanks(items: readonly Thanks[], id: string, now: Thanks | null): Thanks[] {
  const others = items.filter(each => each.id !== id);
  return now === null ? others : [...others, now].sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** What is suggested to me, without what I dismissed or claim by now. */
export function suggestionsAfter(items: ClaimSuggestion[], event: LiveEvent): ClaimSuggestion[] {
  const gone = event.name === 'suggestion.dismissed' || (event.name === 'expertise.changed' && event.data.claim !== null) ? event.data.topicId : null;
  return gone === null ? items : items.filter(each => each.topic.id !== gone);
}
