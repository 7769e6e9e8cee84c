/**
 * Not a test itself: applies events to an earlier answer of the API with the very functions that the pages use, for the whole-system
 * test that compares the result with a fresh answer. Reads and writes JSON, once.
 */
import type { Ask, QuestionItem } from '../src/api/question.js';
import type { Admission, Group, Held, Import, Invitation, Invited, JoinRequest, Mandate, Member, Notifications, Organisation, Page, Post, ReportCase, Thread } from '../src/api/types.js';
import type { DeskCard } from '../src/api/desk.js';
import { deskAfter, type DeskState } from '../src/features/desk/desk-after.js';
import { cardAfter } from '../src/features/desk/desk-card.js';
import { notificationsAfter } from '../src/features/notifications/notifications-after.js';
import type { PartView } from '../src/api/profile.js';
import { partsAfter } from '../src/features/profile/parts-after.js';
import type { Experience, Mission, MissionItem } from '../src/api/mission.js';
import type { Welcome } from '../src/api/welcome.js';
import { experienceAfter, missionAfter, missionsAfter } from '../src/features/mission/missions-after.js';
import { welcomeAfter } from '../src/features/welcome/welcome-after.js';
import type { Photo } from '../src/api/photo.js';
import { photoAfter } from '../src/features/profile/photo-after.js';
import type { Project } from '../src/api/projects.js';
import { projectsAfter } from '../src/features/profile/projects-after.js';
import type { Follow } from '../src/api/organisation.js';
import { followAfter, followedAfter } from '../src/features/organisation/follow-after.js';
import type { Claim } from '../src/api/expertise.js';
import type { GuidedPath } from '../src/api/guide.js';
import type { Handover } from '../src/api/handover.js';
import type { ClaimSuggestion, Thanks } from '../src/api/thanks.js';
import { handoverAfter } from '../src/features/handover/handover-after.js';
import { suggestionsAfter, thanksAfter } from '../src/features/thanks/thanks-after.js';
import { pathsAfter } from '../src/features/guide/guide-walk.js';
import { expertiseAfter } from '../src/features/expertise/expertise-after.js';
import { importAfter } from '../src/features/enrolment/import-parts.js';
import { admissionAfter, requestsAfter } from '../src/features/admission/admission-after.js';
import { invitationsChanged, invitedAfter } from '../src/features/admission/invitations-after.js';
import { membersAfter } from '../src/features/groups/members-after.js';
import { countAfter, fetched, type Counts } from '../src/features/live/counts.js';
import type { LiveEvent } from '../src/features/live/protocol.js';
import { rulesAfter } from '../src/features/rule/rule-parts.js';
import type { RuleSet } from '../src/api/rules.js';
import type { Mentoring } from '../src/api/mentoring.js';
import { mentoringAfter } from '../src/features/mentoring/mentoring-after.js';
import { heldAfter } from '../src/features/moderation/held-after.js';
import { casesAfter } from '../src/features/moderation/reports-after.js';
import { asksAfter } from '../src/features/question/asks-after.js';
import { questionsAfter } from '../src/features/question/questions-after.js';
import { watchedChanged } from '../src/features/watch/watched-parts.js';
import { groupAfter, repliesAfter, threadsAfter } from '../src/features/live/reduce.js';

interface State {
  group: Group;
  posts: Page<Thread>;
  /** The replies of one thread. */
  replies: { threadId: string; items: Post[] };
  counts: Counts;
  /** What was reported and waits; as what follows absent when the caller does not look at it. */
  reports?: ReportCase[];
  members?: Page<Member>;
  import?: Import;
  rules?: RuleSet;
  requests?: Page<JoinRequest>;
  /** How the caller stands to another group, to which she asks to be admitted. */
  admission?: { group: string; view: Admission | null };
  /** What the caller has waiting for approval in another group. */
  held?: { group: string; items: Held[] };
  /** The paths kept with one post. */
  paths?: { postId: string; items: GuidedPath[] };
  /** The caller's part in the buddies and mentors of a group. */
  mentoring?: Mentoring;
  invitations?: Page<Invitation>;
  invited?: Invited[];
  watched?: unknown;
  /** The questions of the group. */
  questions?: QuestionItem[];
  /** What the caller is asked. */
  asks?: Ask[];
  /** The parts of the caller's profile. */
  parts?: PartView[];
  /** A desk, and the conversation that is open there. */
  desk?: DeskState;
  /** What the page of a group says of its desk. */
  card?: { groupId: string; view: DeskCard | null };
  told?: Notifications;
  photo?: Photo | null;
  projects?: Project[];
  followed?: Organisation[];
  /** How the caller follows one organisation. */
  follow?: Follow;
  /** What the caller claims to know. */
  expertise?: Claim[];
  /** One mission, as the caller sees it, and her own ones. */
  mission?: Mission | null;
  missions?: MissionItem[];
  experience?: Experience[];
  welcome?: Welcome;
  /** What the caller hands over and takes over. */
  handover?: Handover;
  /** Thanks that the caller received. */
  received?: Thanks[];
  suggestions?: ClaimSuggestion[];
}

/** What is not looked at stays absent. */
const kept = (state: State, reports: ReportCase[], members: Page<Member>, requests: Page<JoinRequest>): Pick<State, 'reports' | 'members' | 'requests'> =>
  ({ ...(state.reports === undefined ? {} : { reports }), ...(state.members === undefined ? {} : { members }), ...(state.requests === undefined ? {} : { requests }) });

const NOBODY = { items: [], next: null };
/** The caller has none when it begins. */
let mandates: readonly Mandate[] = [];
const input: Buffer[] = [];
process.stdin.on('data', chunk => input.push(chunk));
process.stdin.on('end', () => {
  const { before, events, now } = JSON.parse(Buffer.concat(input).toString('utf8')) as { before: State; events: LiveEvent[]; now: string };
  const fetch = new Set<string>();
  const fetchCases = new Set<string>();
  const fetchMembers = new Set<string>();
  const fetchRequests = new Set<string>();
  let fetchInvitations = false;
  let fetchCard = false;
  let fetchWatched = false;
  let fetchQuestions = false;
  const after = events.reduce((state: State, event) => {
    const counts = countAfter(state.counts, event);
    const cases = casesAfter(state.reports ?? [], event, { group: state.group.id });
    cases.fetch.forEach(id => fetchCases.add(id));
    const { page: members, fetch: member } = membersAfter(state.members ?? NOBODY, event, state.group.id, true);
    if (member !== null) {
      fetchMembers.add(member);
    } else if (event.name === 'member.left') {
      fetchMembers.delete(event.data.person.id);
    }
    if (state.import !== undefined) {
      state = { ...state, import: importAfter(state.import, event) };
    }
    if (state.rules !== undefined) {
      state = { ...state, rules: rulesAfter(state.rules, event, state.group.id) };
    }
    const { page: requests, fetch: applicant } = requestsAfter(state.requests ?? NOBODY, event, state.group.id);
    if (applicant !== null) {
      fetchRequests.add(applicant);
    } else if (event.name === 'request.decided') {
      fetchRequests.delete(event.data.personId);
    }
    if (state.questions !== undefined && event.stream === `group:${state.group.id}`) {
      const { items, stale } = questionsAfter(state.questions, event);
      state = { ...state, questions: items };
      fetchQuestions ||= stale;
    }
    fetchWatched ||= watchedChanged(event, state.group.id);
    fetchInvitations ||= invitationsChanged(event, state.group.id);
    if (state.invited !== undefined) {
      state = { ...state, invited: invitedAfter(state.invited, event) };
    }
    if (state.asks !== undefined) {
      state = { ...state, asks: asksAfter(state.asks, event) };
    }
    if (state.parts !== undefined) {
      state = { ...state, parts: partsAfter(state.parts, event) };
    }
    if (state.desk !== undefined) {
      state = { ...state, desk: deskAfter(state.desk, event) };
    }
    if (state.card !== undefined) {
      const change = cardAfter(event, state.card.groupId);
      fetchCard ||= change === 'ask';
      state = change === null || change === 'ask' ? state : { ...state, card: { ...state.card, view: change.card } };
    }
    if (state.told !== undefined) {
      state = { ...state, told: notificationsAfter(state.told, event) };
    }
    if (state.photo !== undefined) {
      state = { ...state, photo: photoAfter(state.photo, event) };
    }
    if (state.projects !== undefined) {
      state = { ...state, projects: projectsAfter(state.projects, event) };
    }
    if (state.followed !== undefined && state.follow !== undefined) {
      state = { ...state, followed: followedAfter(state.followed, event), follow: followAfter(state.follow, event) };
    }
    if (state.expertise !== undefined) {
      state = { ...state, expertise: expertiseAfter(state.expertise, event) };
    }
    if (state.mission !== undefined) {
      state = { ...state, mission: missionAfter(state.mission, event) };
    }
    if (state.missions !== undefined) {
      state = { ...state, missions: missionsAfter(state.missions, event).items };
    }
    if (state.experience !== undefined) {
      state = { ...state, experience: experienceAfter(state.experience, event) };
    }
    if (state.welcome !== undefined) {
      state = { ...state, welcome: welcomeAfter(state.welcome, event) };
    }
    if (state.handover !== undefined) {
      state = { ...state, handover: handoverAfter(state.handover, event) };
    }
    if (state.received !== undefined) {
      state = { ...state, received: thanksAfter(state.received, event, each => each.receiver.id === state.counts.me) };
    }
    if (state.suggestions !== undefined) {
      state = { ...state, suggestions: suggestionsAfter(state.suggestions, event) };
    }
    if (state.paths !== undefined) {
      state = { ...state, paths: { ...state.paths, items: pathsAfter(state.paths.items, event, state.paths.postId) } };
    }
    if (state.mentoring !== undefined) {
      state = { ...state, mentoring: mentoringAfter(state.mentoring, event) };
    }
    if (state.held !== undefined) {
      state = { ...state, held: { ...state.held, items: heldAfter(state.held.items, event, state.held.group) } };
    }
    if (state.admission !== undefined) {
      state = { ...state, admission: { ...state.admission, view: admissionAfter(state.admission.view, event, state.admission.group) } };
    }
    if (event.name === 'mandate.changed') {
      mandates = event.data.mandates;
    }
    if (event.stream !== `group:${state.group.id}` && event.name !== 'mandate.changed') {
      return { ...state, counts, ...kept(state, cases.items, members, requests) };
    }
    const group = groupAfter(state.group, event);
    const reader = { me: state.counts.me, group, mandates, now: Date.parse(now) };
    const next = threadsAfter(reader, state.posts.items, event, { id: group.id, slug: group.slug, names: group.names, colour: group.colour });
    next.fetch.forEach(id => fetch.add(id));
    return {
      ...state, group, counts, ...kept(state, cases.items, members, requests),
      posts: { ...state.posts, items: next.threads },
      replies: { ...state.replies, items: repliesAfter(reader, state.replies.items, state.replies.threadId, event, true) },
    };
  }, { ...before, counts: { ...before.counts, groups: { [before.group.id]: fetched(undefined, before.group) } } });
  const { unread, readSeq } = after.counts.groups[before.group.id]!;
  const counts = { ...after.counts, groups: { [before.group.id]: { unread, readSeq } } };
  process.stdout.write(JSON.stringify({ ...after, counts, fetch: [...fetch],
    ...(before.reports === undefined ? {} : { fetchCases: [...fetchCases] }), ...(before.members === undefined ? {} : { fetchMembers: [...fetchMembers] }),
    ...(before.requests === undefined ? {} : { fetchRequests: [...fetchRequests] }),
    ...(before.invitations === undefined ? {} : { fetchInvitations }), ...(before.card === undefined ? {} : { fetchCard }), ...(before.watched === undefined ? {} : { fetchWatched }), ...(before.questions === undefined ? {} : { fetchQuestions }) }));
});
