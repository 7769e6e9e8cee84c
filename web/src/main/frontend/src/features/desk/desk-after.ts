import type { Desk, Talk, TalkLine, WholeTalk } from '../../api/desk.js';
import type { LiveEvent } from '../live/protocol.js';

/** A desk as it is on the screen, with the conversation that is open there. */
export interface DeskState { groupId: string; desk: Desk | null; whole: WholeTalk | null }

/** The state after an event; the same object when the event is about something else. */
export function deskAfter(state: DeskState, event: LiveEvent): DeskState {
  if (event.name === 'desk.changed' && event.data.groupId === state.groupId) {
    return withDesk(state, event.data.desk);
  }
  if (event.name === 'desk.line' && 'talkId' in event.data && state.whole !== null && event.data.talkId === state.whole.talk.id) {
    return { ...state, whole: withLine(state.whole, event.data.line) };
  }
  return state;
}

/** A visitor's own conversation is always the open one; of the staff it is the one that they chose. */
export function withDesk(state: DeskState, desk: Desk | null): DeskState {
  const own = desk?.talk ?? null;
  if (desk === null || desk.staff === null) {
    const lines = own !== null && state.whole?.talk.id === own.id ? state.whole.lines : [];
    return { ...state, desk, whole: own === null ? null : { talk: own, lines } };
  }
  const found = talksOf(desk).find(each => each.id === state.whole?.talk.id);
  return { ...state, desk, whole: state.whole === null ? null : { ...state.whole, talk: found ?? state.whole.talk } };
}

/** Every conversation that the desk shows. */
export function talksOf(desk: Desk): Talk[] {
  return [...(desk.talk === null ? [] : [desk.talk]), ...(desk.staff?.queue ?? []), ...(desk.staff?.closed ?? [])];
}

/** With a line that was said; once, and in order. */
export function withLine(whole: WholeTalk, line: TalkLine): WholeTalk {
  return whole.lines.some(each => each.number === line.number) ? whole : { ...whole, lines: [...whole.lines, line].sort((a, b) => a.number - b.number) };
}

/** A conversation as an act answered it, put in its place. */
export function withTalk(state: DeskState, talk: Talk): DeskState {
  const put = (each: Talk): Talk => each.id === talk.id ? talk : each;
  const desk = state.desk === null ? null : { ...state.desk, talk: state.desk.talk === null ? null : put(state.desk.talk),
    staff: state.desk.staff === null ? null : { ...state.desk.staff, queue: state.desk.staff.queue.map(put), closed: state.desk.staff.closed.map(put) } };
  return { ...state, desk, whole: state.whole?.talk.id === talk.id ? { ...state.whole, talk } : state.whole };
}
