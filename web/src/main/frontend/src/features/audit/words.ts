import type { AuditEntry, AuditPage } from '../../api/types.js';
import { localised, t } from '../../i18n.js';

type Names = Pick<AuditPage, 'people' | 'groups'>;

/** The acts that have a name for people; of any other the record shows its code. */
export const ACTS = ['account.active', 'account.deleted', 'account.disabled', 'appeal.decided', 'audit.exported', 'departure.noted', 'departure.withdrawn', 'desk.changed', 'desk.closed', 'desk.opened', 'endorsement.removed', 'endorsement.returned', 'group.archived', 'group.changed',
  'group.cooling', 'group.deleted', 'group.deletion-asked', 'group.exported', 'group.kept', 'group.link-asked', 'group.linked', 'group.questions',
  'group.reopened', 'group.rules', 'group.screening', 'group.unlinked', 'guide.changed', 'invitation.link', 'invitation.made', 'invitation.withdrawn', 'look-alike.decided', 'mandate.given',
  'mandate.withdrawn', 'member.ban-lifted', 'member.banned', 'member.ended', 'member.muted', 'member.removed', 'member.role', 'member.screened',
  'member.unmuted', 'member.unscreened', 'members.exported', 'members.imported', 'mentoring.closed', 'mentoring.opened', 'mentoring.ran', 'mission.hidden', 'mission.shown', 'official.verified', 'official.withdrawn', 'organisation.added', 'organisation.changed', 'ownership.accepted',
  'ownership.appointed', 'ownership.declined', 'ownership.offered', 'ownership.taken-over', 'post.guided', 'post.hidden', 'post.unhidden', 'question.accepted', 'question.changed',
  'question.closed', 'question.not-outdated', 'question.outdated', 'question.reopened', 'question.unaccepted', 'report.decided',
  'report.handed-over', 'request.accepted', 'request.asked-back', 'request.declined', 'rule.admitted', 'rule.alumni', 'rule.ended', 'rule.notice',
  'rules.previewed', 'rules.tried', 'thread.announced', 'thread.locked', 'thread.moved', 'thread.pinned', 'thread.received', 'thread.slowed',
  'thread.unannounced', 'thread.unlocked', 'thread.unpinned', 'thread.unslowed', 'topic.accepted', 'topic.changed', 'topic.declined', 'topic.merged', 'watched.added', 'watched.changed',
  'watched.removed'] as const;

const FIELDS = ['action', 'author', 'closed', 'code', 'count', 'days', 'decision', 'everybody', 'expression', 'from', 'hint', 'hours', 'joinPolicy', 'lastDay', 'mandate',
  'minutes', 'name', 'names', 'on', 'organisation', 'other', 'outcome', 'person', 'place', 'posts', 'questions', 'rationale', 'reason', 'role', 'staff',
  'suggestion', 'suggestions', 'until', 'version', 'visibility'] as const;

/** What serves the machine only, or stands elsewhere on the screen. */
const INNER = ['case', 'group'];

const isOneOf = <T extends string>(all: readonly T[], text: string): text is T => (all as readonly string[]).includes(text);

export function actName(action: string): string {
  return isOneOf(ACTS, action) ? t(`audit.act.${action}`) : action;
}

/** The details of an entry as pairs of words. */
export function details(entry: AuditEntry, names: Names): [string, string][] {
  return Object.entries(entry.detail).filter(([name, value]) => value !== null && !INNER.includes(name)).map(([name, value]) =>
    [isOneOf(FIELDS, name) ? t(`audit.field.${name}`) : name, plain(value, names)]);
}

/** Whom or what it was done to, when that is more than the group at hand. */
export function subjectName(subject: string, names: Names): string {
  const [kind, id = ''] = subject.split(':');
  return kind === 'post' ? t('audit.subject.post') : kind === 'mission' ? t('audit.subject.mission') : nameOf(id, names) ?? (kind === 'group' ? t('audit.subject.group') : subject);
}

/** Of somebody, or of a group that the reader may see. */
function nameOf(id: string, { people, groups }: Names): string | null {
  const group = groups[id];
  return people[id]?.name ?? (group === undefined ? null : localised(group.names).text);
}

function plain(value: unknown, names: Names): string {
  if (typeof value === 'string') {
    return nameOf(value, names) ?? value;
  }
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
