/** The frames of `GET /live`, as docs/api.md names them. */
import type { Desk, TalkLine } from '../../api/desk.js';
import type { Claim } from '../../api/expertise.js';
import type { GuidedPath } from '../../api/guide.js';
import type { Mentoring } from '../../api/mentoring.js';
import type { Follow } from '../../api/organisation.js';
import type { Ask, ThreadQuestion } from '../../api/question.js';
import type { Experience, Mission } from '../../api/mission.js';
import type { Photo } from '../../api/photo.js';
import type { PartView, ProfilePart } from '../../api/profile.js';
import type { Welcome } from '../../api/welcome.js';
import type { Handover } from '../../api/handover.js';
import type { Thanks } from '../../api/thanks.js';
import type { Project } from '../../api/projects.js';
import type { RuleSet } from '../../api/rules.js';
import type { Admission, GroupBrief, Held, Import, Invited, Language, Level, Mandate, Membership, Notification, Person, Post, PostDecision, Reaction, ReactionKind, Role, ThreadRules } from '../../api/types.js';

/** A position per stream: the `seq` of the last event that was applied. */
export type Positions = Record<string, number>;

/** A person as presence and typing name them. */
export interface PersonBrief { id: string; handle: string; name: string }

export type NeutralReaction = Omit<Reaction, 'mine'>;
/** A post as an event carries it: the same for every reader, so without `can` and `mine`. */
export type NeutralPost = Omit<Post, 'can' | 'reactions'> & { reactions: NeutralReaction[] };
export interface ThreadFacts { replyCount: number; lastActivityAt: string }
interface MemberFacts {
  person: Person; role: Role | null; memberCount: number; organisationCount: number;
  levels: { level: Level; count: number }[];
}
interface RequestFacts { groupId: string; personId: string; pendingRequests: number }

/** The data of each event by its name. */
export interface EventData {
  'post.created': { post: NeutralPost; thread: ThreadFacts };
  'post.edited': { post: NeutralPost };
  'post.corrected': { post: NeutralPost };
  'post.hidden': { post: NeutralPost };
  'post.unhidden': { post: NeutralPost };
  'post.withdrawn': { post: NeutralPost; removed: boolean; thread: ThreadFacts };
  /** The thread is in another group now; the positions that its messages had here, and who wrote them. */
  'thread.left': { threadId: string; seqs: number[]; authors: string[] };
  'thread.arrived': { threadId: string };
  /** What holds for the thread, where which threads of the group are pinned, and who changed it; empty when the thread is elsewhere now. */
  'thread.changed': { threadId: string; rules: ThreadRules; pins: Record<string, number>; personId: string } | Record<string, never>;
  /** What a question is now; empty when its thread is elsewhere, or was taken back. */
  'question.changed': { threadId: string; question: ThreadQuestion } | Record<string, never>;
  'reaction.changed': {
    postId: string; threadId: string; personId: string; kind: ReactionKind; added: boolean; reactions: NeutralReaction[];
  };
  'member.joined': MemberFacts;
  'member.left': MemberFacts;
  'member.changed': MemberFacts;
  /** The badge by the name of somebody who is seen in the group. */
  'badge.changed': { person: Person };
  'group.changed': { group: { id: string } & Record<string, unknown> };
  'membership.changed': GroupBriefOf & { membership: Membership | null; head: number; unread: number };
  'held.changed': { groupId: string; held: Held[] };
  /** Null for the platform. */
  'watched.changed': { groupId: string | null };
  'import.changed': { import?: Import };
  'rules.changed': { groupId?: string; rules?: RuleSet };
  'group.read': { groupId: string; seq: number; unread: number };
  'request.asked': RequestFacts;
  'request.decided': RequestFacts;
  'request.changed': RequestFacts;
  'admission.changed': { groupId: string; admission: Admission | null };
  'invitation.changed': { groupId: string };
  'invited.changed': { invited: Invited[] };
  'report.changed': { groupId: string | null; caseId: string; openReports: number | null; waiting: boolean };
  'review.changed': { caseId: string; groupId: string | null; postId: string | null; decision: PostDecision | null };
  /** For who moderates the group of the post. */
  'guidance.changed': { groupId?: string; postId?: string; path?: GuidedPath };
  /** Mine; null when it is gone. Of a topic that was merged it is that of the one it became. */
  'expertise.changed': { topicId: string; claim: Claim | null };
  /** How I follow an organisation now. */
  'following.changed': { view?: Follow };
  /** Mine; null when it was taken away. */
  'photo.changed': { photo: Photo | null };
  /** All of mine. */
  'projects.changed': { projects: Project[] };
  /** Of mine; null when it was taken away. */
  'profile.changed': { part: ProfilePart; view: PartView | null };
  /** All that I hand over and take over now. */
  'handover.changed': { handover: Handover };
  /** Null when they are gone. */
  'thanks.changed': { thanksId: string; thanks: Thanks | null };
  'suggestion.dismissed': { topicId: string };
  /** For administrators: fetch what is proposed. */
  'topics.changed': { topicId: string };
  'sanction.changed': { groupId: string; personId: string; membership: Membership | null };
  'notification.created': { notification: Notification; unreadNotifications: number };
  /** It holds no more. */
  'notification.withdrawn': { notificationId: string; unreadNotifications: number };
  'notification.read': { upTo: string; unreadNotifications: number };
  /** All that I am asked now. */
  'asks.changed': { asks: Ask[] };
  /** Of a group: fetch its desk. */
  'desk.arranged': { groupId: string };
  /** Null when I do not see the desk any more. */
  'desk.changed': { groupId: string; desk: Desk | null };
  /** Empty when it is not for me to read any more. */
  'desk.line': { talkId: string; line: TalkLine } | Record<string, never>;
  /** What I see of the buddies and mentors of a group; null for who is no member any more. */
  'mentoring.changed': { groupId: string; mentoring: Mentoring | null };
  /** As I see it; null when I may not any more. */
  'mission.changed': { missionId: string; mission: Mission | null };
  /** All that stays of my missions. */
  'experience.changed': { experience: Experience[] };
  'welcome.changed': { welcome: Welcome };
  'settings.changed': { language: Language; theme: 'SYSTEM' | 'LIGHT' | 'DARK' };
  'mandate.changed': { mandates: Mandate[] };
}
type GroupBriefOf = Omit<GroupBrief, 'id'> & { groupId: string };

export type EventName = keyof EventData;
/** One event of a stream; `seq` counts 1, 2, 3 … per stream without gaps. */
export type LiveEvent = {
  [N in EventName]: { type: 'event'; stream: string; seq: number; name: N; at: string; data: EventData[N] }
}[EventName];

export interface Hello { type: 'hello'; epoch: string; heartbeat: number; streams: Positions }
export interface Reset { type: 'reset'; stream: string; head: number }
export interface Presence { type: 'presence'; group: string; people: PersonBrief[]; count: number }
export interface Typing { type: 'typing'; group: string; thread: string | null; person: PersonBrief }
/** The node stops within so many seconds: then the socket closes with 1001, and another node is there to go on with. */
export interface Closing { type: 'closing'; within: number }
export type ServerFrame = Hello | LiveEvent | Reset | Presence | Typing | Closing | { type: 'heartbeat' };

export type ClientFrame =
  | { type: 'resume'; epoch: string; streams: Positions }
  | { type: 'typing'; group: string; thread: string | null };

const KNOWN = new Set(['hello', 'event', 'reset', 'presence', 'typing', 'closing', 'heartbeat']);

/** Reads one text frame; a frame of a later version of the contract is `null`, and is left aside. */
export function parseFrame(text: unknown): ServerFrame | null {
  if (typeof text !== 'string') return null;
  try {
    const frame = JSON.parse(text) as ServerFrame;
    return frame && KNOWN.has(frame.type) ? frame : null;
  } catch {
    return null;
  }
}

export const groupStream = (id: string): string => `group:${id}`;
export const personStream = (id: string): string => `person:${id}`;
