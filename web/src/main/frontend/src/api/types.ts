/** The resources of docs/api.md, as they travel. */
import type { Topic } from './expertise.js';
import type { ThreadQuestion } from './question.js';

export type Language = 'nl' | 'fr' | 'de' | 'en';
export type Level = 'FEDERAL' | 'FLEMISH' | 'WALLOON' | 'BRUSSELS' | 'FRENCH_COMMUNITY' | 'GERMAN_SPEAKING' | 'PROVINCIAL' | 'LOCAL';
export type Theme = 'SYSTEM' | 'LIGHT' | 'DARK';
export type Colour = 'teal' | 'orange' | 'violet' | 'green' | 'blue' | 'rose' | 'amber' | 'slate';
export type Visibility = 'OPEN' | 'CLOSED' | 'HIDDEN';
export type JoinPolicy = 'OPEN' | 'ON_REQUEST' | 'INVITATION';
export type Role = 'OWNER' | 'MODERATOR' | 'MEMBER' | 'ALUMNUS' | 'GUEST';
export type LeavingReason = 'TOO_MANY_MESSAGES' | 'NOT_USEFUL' | 'LEFT_SERVICE' | 'OTHER';
export type Origin = 'JOINED' | 'ASKED' | 'INVITED' | 'FOUNDER' | 'RULE';
export type MemberSort = 'LEADING' | 'NAME' | 'NEWEST' | 'OLDEST' | 'ACTIVE' | 'IDLE';
export type Capacity = 'PERSONAL' | 'ORGANISATION';
/** In which capacity a suggestion of the guided decision says to answer. */
export type Voice = 'PERSONAL' | 'OFFICIAL' | 'NONE';
export type LookAlikeKind = 'PERSON' | 'ORGANISATION' | 'GROUP';
export type LookAlikeDecision = 'FINE' | 'HANDED_OVER';
/** HELD is no post yet: what one wrote waits for approval. */
export type PostState = 'VISIBLE' | 'HIDDEN' | 'WITHDRAWN' | 'HELD';
export type ReactionKind = 'LIKE' | 'THANKS' | 'INSIGHTFUL' | 'AGREE' | 'CELEBRATE';
export type NotificationKind = 'REPLY' | 'MENTION' | 'ANNOUNCED' | 'CORRECTION' | 'HIDDEN' | 'REQUEST' | 'ASKED_BACK' | 'ANSWERED' | 'INVITED' | 'ACCEPTED' | 'DECLINED' | 'MANDATE'
  | 'REPORT' | 'APPEAL' | 'ESCALATED' | 'REVIEW_HIDDEN' | `REVIEW_${ReviewResult}` | `REPORT_${ReportResult}` | 'LAPSED'
  | 'ADDED' | 'ROLE' | 'MUTED' | 'UNMUTED' | 'REMOVED' | 'BANNED' | 'BAN_LIFTED' | 'ENDED' | 'OWNERSHIP_OFFERED' | 'OWNERSHIP_DECLINED' | 'GROUP_ENDING' | 'OWNERLESS' | 'OWNERLESS_ESCALATED' | 'LINK_ASKED'
  | 'RULE_ADMITTED' | 'RULE_ENDED' | 'RULE_ALUMNUS' | 'RULE_NOTICE'
  | 'QUESTION_CLAIMED' | 'CLAIM_REMINDER' | 'CLAIM_RELEASED' | 'QUESTION_CLOSED' | 'ANSWER_ACCEPTED' | 'ANSWER_OUTDATED' | 'RECHECK' | 'ASKED' | 'PASSED_ON' | 'PASSED_THANKS' | 'NOBODY_KNOWS'
  | 'MENTORING_PROPOSED' | 'MENTORING_LAPSED' | 'MENTORING_PAIRED' | 'MENTORING_REMINDER' | 'MENTORING_ENDED'
  | 'DEPARTURE_NOTED' | 'DEPARTURE_UNDONE' | 'THANKED' | 'THANKS_AGREED' | 'DESK_WAITING' | 'DESK_TAKEN' | TopicNotice | MissionNotice;
/** What is told about a mission. */
export type MissionNotice = 'MISSION_APPLIED' | 'MISSION_ACCEPTED' | 'MISSION_DECLINED' | 'MISSION_AGREED' | 'MISSION_WITHDRAWN' | 'MISSION_ENDED' | 'MISSION_DONE' | 'MISSION_COMPLETED' | 'MISSION_HIDDEN' | 'MISSION_SHOWN';
/** What is told about a topic of expertise. */
export type TopicNotice = 'ENDORSED' | 'TOPIC_PROPOSED' | 'TOPIC_ACCEPTED' | 'TOPIC_DECLINED' | 'TOPIC_MERGED' | 'TOPIC_MOVED' | 'HEIR_ASKED' | 'HEIR_RELEASED' | 'HEIR_ACCEPTED' | 'HEIR_DECLINED';
export type ReportKind = 'DISCRIMINATION' | 'VIOLENCE' | 'PERSONAL_ATTACK' | 'CONFIDENTIAL' | 'POLITICS' | 'FALSE_OFFICIAL' | 'COPYRIGHT' | 'OFF_TOPIC' | 'OTHER';
export type Decision = 'KEEP' | 'HIDE' | 'CORRECT' | 'WARN' | 'MOVE' | 'MUTE' | 'BAN' | 'APPROVE' | 'REFUSE' | 'REMOVE';
/** What is reported; BAN is one that the person appeals, HELD what waits for approval. */
export type CaseSubject = 'POST' | 'PROFILE' | 'GROUP' | 'ENDORSEMENT' | 'BAN' | 'HELD';
export type AppealOutcome = 'UPHELD' | 'OVERTURNED';
/** What those who reported are told. */
export type ReportResult = 'KEEP' | 'HIDE' | 'CORRECT' | 'WARN' | 'MOVE' | 'MUTE' | 'BAN' | 'REMOVE' | 'UPHELD' | 'OVERTURNED';
export type ReviewResult = Decision | AppealOutcome;

/** A text in one or more languages; show it with `localised` of i18n. */
export type Localised = Partial<Record<Language, string>>;

export interface Page<T> {
  items: T[];
  next: string | null;
}

export interface Organisation {
  id: string;
  name: string;
  level: Level;
}

/** The badge of an official account of an organisation: who verified it, and when. */
export interface Official {
  organisation: Localised;
  by: string;
  at: string;
}

export interface Person {
  id: string;
  handle: string;
  name: string;
  function: string;
  organisation: Organisation;
  level: Level;
  official: Official | null;
}

/** As presence and typing name people. */
export type PersonBrief = Pick<Person, 'id' | 'handle' | 'name'>;

export interface Profile extends Person {
  since: string;
  groupsInCommon: GroupBrief[];
  mandates: { organisation: Organisation; until: string | null }[];
}

export interface Mandate {
  id: string;
  organisation: Organisation;
  from: string;
  until: string | null;
}

export interface Me extends Person {
  email: string;
  language: Language;
  theme: Theme;
  roles: string[];
  mandates: Mandate[];
  unreadNotifications: number;
  can: string[];
}

export interface Notification {
  id: string;
  kind: NotificationKind;
  at: string;
  read: boolean;
  actor: Person | null;
  groupId: string | null;
  group: Pick<GroupBrief, 'id' | 'slug' | 'names'> | null;
  postId: string | null;
  threadId: string | null;
  /** Of a decision about me. */
  caseId: string | null;
  excerpt: string | null;
  reason: string | null;
  until: string | null;
  /** The title is null when I may not see it any more. */
  mission: { id: string; title: string | null } | null;
  topic: { id: string; slug: string; names: Localised } | null;
}

export interface Notifications extends Page<Notification> {
  unread: number;
}

export interface GroupBrief {
  id: string;
  slug: string;
  names: Localised;
  colour: Colour;
}

export interface Membership {
  state: 'MEMBER' | 'REQUESTED' | 'BANNED';
  role: Role | null;
  since: string;
  /** When a guest, or a ban, comes to an end. */
  until: string | null;
  mutedUntil: string | null;
  reason: string | null;
  ownershipOffered: boolean;
}

/** What one may do with a post of one's own within the undo window, after it, and with somebody else's. */
export interface PostCan {
  own: string[];
  ownLater: string[];
  other: string[];
}

export interface LevelCount {
  level: Level;
  count: number;
}

export interface Group extends GroupBrief {
  descriptions: Localised;
  purposes: Localised;
  /** Left out in lists, as are `houseRulesHtml` and `levels`. */
  houseRules?: Localised;
  houseRulesHtml?: Localised;
  levels?: LevelCount[];
  visibility: Visibility;
  joinPolicy: JoinPolicy;
  memberCount: number;
  organisationCount: number;
  createdAt: string;
  lastActivityAt: string;
  /** Since when it is read only; null while it lives. */
  archivedAt: string | null;
  /** When all that is in it goes; null when nobody asked for that. */
  deletesAt: string | null;
  head: number;
  membership: Membership | null;
  unread: number;
  readSeq: number | null;
  pendingRequests: number | null;
  openReports: number | null;
  /** How much of mine waits for approval here. */
  held: number;
  version: number;
  can: string[];
  postCan: PostCan;
}

/** A group that another is linked with, was asked by, or has asked. */
export interface GroupLink {
  group: GroupBrief;
  state: 'LINKED' | 'ASKED' | 'WAITS';
  since: string;
}

/** A group without an owner, as administrators see it. */
export interface Ownerless {
  group: GroupBrief;
  since: string;
  candidates: Person[];
}

/** What a group is founded with, and, without the slug, what its owner changes. */
export interface GroupInput {
  slug: string;
  names: Localised;
  descriptions: Localised;
  purposes?: Localised;
  houseRules?: Localised;
  visibility: Visibility;
  joinPolicy: JoinPolicy;
  colour: Colour;
}

export interface Member {
  person: Person;
  state: 'MEMBER' | 'BANNED';
  role: Role | null;
  since: string;
  origin: Origin;
  /** This and what follows, up to `reason`, is null for who does not lead the group. */
  activeWeek: string | null;
  mutedUntil: string | null;
  until: string | null;
  reason: string | null;
  /** Those that I may give. */
  roles: Role[];
  can: string[];
}

/** A question of a group to everybody who wants to join. */
export interface Question {
  id: string;
  text: Localised;
}

export interface QuestionList {
  items: Question[];
  version: number;
}

/** What an applicant was asked: by the group, or by the moderator in `by`. */
export interface AskedQuestion extends Question {
  by: Person | null;
  askedAt: string;
  answer: string | null;
  answeredAt: string | null;
}

/** What a group asks of who wants to join, and my last request as long as it waits or when it was declined. */
export interface Admission {
  questions: Question[];
  request: { askedAt: string; outcome: 'DECLINED' | null; decidedAt: string | null; reason: string | null; questions: AskedQuestion[] } | null;
}

/** An open invitation, for those who lead the group. */
export interface Invitation {
  id: string;
  kind: 'PERSON' | 'EMAIL' | 'LINK';
  person: Person | null;
  email: string | null;
  uses: number;
  maxUses: number;
  by: Person;
  at: string;
  expiresAt: string;
  can: string[];
}

/** What became of inviting one of several. */
export interface InvitationResult {
  personId: string | null;
  email: string | null;
  result: 'INVITED' | 'ALREADY_INVITED' | 'MEMBER' | 'BANNED' | 'INVALID';
}

/** To which group I am invited; without `id` and `by` when a link invites, with `slug` when I am in already. */
export interface Invited {
  id: string | null;
  names: Localised;
  purposes: Localised;
  by: Person | null;
  expiresAt: string;
  slug: string | null;
}

export interface JoinRequest {
  person: Person;
  message: string | null;
  askedAt: string;
  questions: AskedQuestion[];
  can: string[];
}

export interface Reaction {
  kind: ReactionKind;
  count: number;
  mine: boolean;
}

export interface Post {
  id: string;
  groupId: string;
  threadId: string;
  parentId: string | null;
  author: Person;
  capacity: Capacity;
  onBehalfOf: Organisation | null;
  language: Language;
  body: string | null;
  html: string | null;
  tags: string[];
  mentioned: Person[];
  state: PostState;
  seq: number;
  createdAt: string;
  undoUntil: string;
  editedAt: string | null;
  correction: { at: string; reason: string | null; count: number } | null;
  hidden: { at: string; reason: string; review: boolean } | null;
  /** Its thread is: nobody but moderators answers. */
  locked: boolean;
  reactions: Reaction[];
  /** What makes the thread that it starts a question; absent for all else. */
  question?: ThreadQuestion;
  version: number;
  can: string[];
}

/** What moderators set for a thread. */
export interface ThreadRules {
  locked: { at: string; by: Person; reason: string } | null;
  /** The place above the feed, lowest first; null at home. */
  pinned: number | null;
  announced: { at: string; by: Person } | null;
  /** A member answers once in so many minutes. */
  slowMinutes: number | null;
}

export interface Thread extends Post {
  group: GroupBrief;
  replyCount: number;
  lastReplies: Post[];
  lastActivityAt: string;
  rules: ThreadRules;
  unread?: number;
}

/** A page of a stream; `head` is the position of the stream that it reflects. */
export interface StreamPage<T> extends Page<T> {
  head: number;
}

export interface Home extends Page<Thread> {
  since: string | null;
  unread: number;
}

export interface PostInput {
  body: string;
  capacity: Capacity;
  organisationId?: string;
  language?: Language;
}

export interface EarlierText {
  number: number;
  html: string;
  language: Language;
  at: string;
  reason: string;
}

export interface OrganisationRecord {
  id: string;
  names: Localised;
  name: string;
  code: string;
  level: Level;
  personCount: number;
  version: number;
}

export interface MandateRecord {
  id: string;
  person: Person;
  organisation: Organisation;
  from: string;
  until: string | null;
  givenBy: Person;
  givenAt: string;
  withdrawnAt: string | null;
  can: string[];
}

export interface AuditEntry {
  seq: number;
  at: string;
  /** The name is that of the moment of the act. */
  actor: { id: string; name: string } | null;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
  /** The address from which it was done, for administrators. */
  origin: string | null;
}

export interface AuditPage extends Page<AuditEntry> {
  /** Those whom the entries are about, by id. */
  people: Record<string, Person>;
  /** Those that the entries name and I may see, by id. */
  groups: Record<string, GroupBrief>;
}

export interface AuditCheck {
  at: string;
  entries: number;
  hash: string;
  /** The first entry that does not fit, or null when all is as it was written. */
  broken: number | null;
}

/** What I reported. */
export interface MyReport {
  postId: string | null;
  kind: ReportKind;
  explanation: string;
  at: string;
}

/** A decision about a post. */
export interface Decided {
  decision: Decision;
  reason: string | null;
  rationale: string;
  /** When a mute or a ban ends; null for good, and for all others. */
  until: string | null;
  by: Person;
  at: string;
}

/** The author's appeal; from `outcome` on null until it is decided. */
export interface Appealed {
  text: string;
  at: string;
  outcome: AppealOutcome | null;
  rationale: string | null;
  by: Person | null;
  decidedAt: string | null;
}

/** The reports of one post, for who reviews them. */
export interface ReportCase {
  id: string;
  /** Whose moderators review it, or which was reported; null for a profile and an endorsement. */
  group: GroupBrief | null;
  subject: CaseSubject;
  /** The author of the post or the endorsement, whose profile it is, who owns the group, or who is banned. */
  person: Person;
  /** Null when it is not about a post. */
  post: Pick<Post, 'id' | 'threadId' | 'author' | 'capacity' | 'onBehalfOf' | 'language' | 'state' | 'html' | 'createdAt'> & { thread: boolean; title: string | null; reportedHtml: string | null } | null;
  /** Null when it is not about one; `person` is on whose profile it stands, `html` null when it is gone. */
  endorsement: { person: Person; topic: Topic; html: string | null; reportedHtml: string | null } | null;
  state: 'OPEN' | 'APPEALED' | 'DECIDED';
  escalated: boolean;
  openedAt: string;
  reportCount: number;
  kinds: { kind: ReportKind; count: number }[];
  reports: { reporter: Person; kind: ReportKind; explanation: string; at: string }[];
  /** What watched expressions found in it; the expression is null when I may not know it. */
  found: { expression: string | null; platform: boolean; words: string; at: string }[];
  claim: { by: Person; at: string } | null;
  decision: Decided | null;
  appeal: Appealed | null;
  history: ReportStep[];
  can: string[];
  /** What I may decide now. */
  decisions: Decision[];
}

export interface ReportStep {
  kind: 'CLAIMED' | 'RELEASED' | 'HANDED_OVER' | 'DECIDED' | 'APPEALED' | 'APPEAL_DECIDED';
  by: Person;
  at: string;
  outcome: ReviewResult | null;
  note: string | null;
}

export interface ReportStatistics {
  waiting: number;
  decided: number;
  firstLookSeconds: number | null;
  decisionSeconds: number | null;
  days: number;
}

/** A decision as the person sees it whom it is about. */
export interface PostDecision {
  id: string;
  subject: CaseSubject;
  /** Null when it is not about a post. */
  postId: string | null;
  /** Null when it is about a profile or an endorsement. */
  group: GroupBrief | null;
  language: Language;
  html: string;
  kinds: ReportKind[];
  /** A watched expression found something in it. */
  watched: boolean;
  decision: Decided;
  appeal: Appealed | null;
  can: string[];
}

/** Why a post waits: in this group all do, its author is new, a moderator wants to see what this person writes, or because of what it says. */
export type ScreeningReason = 'GROUP' | 'NEW_MEMBER' | 'PERSON' | 'WATCHED';

/** What becomes of a text in which a watched expression finds something. */
export type WatchAction = 'FLAG' | 'HOLD' | 'HINT';

/** What I wrote and a moderator has to approve first. */
export interface Held {
  id: string;
  groupId: string;
  /** The discussion that it would join; null for the start of one. */
  threadId: string | null;
  language: Language;
  /** Of a question. */
  title: string | null;
  body: string;
  html: string;
  why: ScreeningReason;
  at: string;
}

/** Whose posts wait for approval in a group. */
export interface Screening {
  everybody: boolean;
  days: number | null;
  posts: number | null;
}

/** RFC 9457, as Kring answers every error. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance?: string;
  requestId?: string;
  violations?: Violation[];
}

export interface Violation {
  field: string;
  message: string;
}

export type ImportState = 'CHECKED' | 'RUNNING' | 'DONE' | 'FAILED';
export type ImportVerdict = 'NEW' | 'ASKED' | 'MEMBER' | 'UNKNOWN' | 'SEVERAL' | 'DISABLED' | 'BANNED' | 'TWICE' | 'INVALID';

/** A list of people that a moderator brought. */
export interface Import {
  id: string;
  groupId: string;
  state: ImportState;
  by: Person | null;
  createdAt: string;
  lines: Partial<Record<ImportVerdict, number>>;
  /** In percent, while it runs. */
  progress: number;
  admitted: number | null;
  can: string[];
}

export interface ImportLine {
  number: number;
  text: string;
  verdict: ImportVerdict;
  person: Person | null;
}
