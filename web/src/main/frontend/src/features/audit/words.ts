import type { AuditEntry, Person } from '../../api/types.js';
import { t } from '../../i18n.js';

/** The acts that have a name for people; of any other the record shows its code. */
export const ACTS = ['account.active', 'account.deleted', 'account.disabled', 'appeal.decided', 'audit.exported', 'group.archived', 'group.changed',
  'group.cooling', 'group.deleted', 'group.deletion-asked', 'group.exported', 'group.kept', 'group.link-asked', 'group.linked', 'group.questions',
  'group.reopened', 'group.rules', 'group.screening', 'group.unlinked', 'invitation.link', 'invitation.made', 'invitation.withdrawn', 'mandate.given',
  'mandate.withdrawn', 'member.ban-lifted', 'member.banned', 'member.ended', 'member.muted', 'member.removed', 'member.role', 'member.screened',
  'member.unmuted', 'member.unscreened', 'members.exported', 'members.imported', 'organisation.added', 'organisation.changed', 'ownership.accepted',
  'ownership.appointed', 'ownership.declined', 'ownership.offered', 'ownership.taken-over', 'post.hidden', 'post.unhidden', 'report.decided',
  'report.handed-over', 'request.accepted', 'request.asked-back', 'request.declined', 'rule.admitted', 'rule.alumni', 'rule.ended', 'rule.notice',
  'rules.previewed', 'rules.tried', 'thread.announced', 'thread.locked', 'thread.moved', 'thread.pinned', 'thread.received', 'thread.slowed',
  'thread.unannounced', 'thread.unlocked', 'thread.unpinned', 'thread.unslowed'] as const;

const FIELDS = ['author', 'code', 'count', 'days', 'decision', 'everybody', 'from', 'joinPolicy', 'mandate', 'minutes', 'names', 'on', 'organisation', 'other', 'outcome', 'person', 'place', 'posts', 'rationale', 'reason',
  'role', 'until', 'visibility'] as const;

/** What serves the machine only, or stands elsewhere on the screen. */
const INNER = ['case', 'group'];

const isOneOf = <T extends string>(all: readonly T[], text: string): text is T => (all as readonly string[]).includes(text);

export function actName(action: string): string {
  return isOneOf(ACTS, action) ? t(`audit.act.${action}`) : action;
}

/** The details of an entry as pairs of words. */
export function details(entry: AuditEntry, people: Record<string, Person>): [string, string][] {
  return Object.entries(entry.detail).filter(([name, value]) => value !== null && !INNER.includes(name)).map(([name, value]) =>
    [isOneOf(FIELDS, name) ? t(`audit.field.${name}`) : name, plain(value, people)]);
}

/** Whom or what it was done to, when that is more than the group at hand. */
export function subjectName(subject: string, people: Record<string, Person>): string {
  const [kind, id] = subject.split(':');
  return kind === 'person' && id !== undefined ? people[id]?.name ?? subject : subject;
}

function plain(value: unknown, people: Record<string, Person>): string {
  if (typeof value === 'string') {
    return people[value]?.name ?? value;
  }
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}
