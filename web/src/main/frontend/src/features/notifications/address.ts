import type { Notification } from '../../api/types.js';

/**
 * Where a notification leads, for who has this handle: what was reported and what was decided, the post, the requests of the group, the group, or when I may not see it any more
 * all groups; for a mandate the settings, from where my profile tells the rest.
 */
export function addressOf(each: Notification, me = ''): string {
  if (each.kind === 'TOPIC_PROPOSED') {
    return '/admin/topics';
  }
  if (each.kind === 'TOPIC_DECLINED') {
    return '/topics';
  }
  if (each.kind.startsWith('HEIR_') || each.kind.startsWith('DEPARTURE_')) {
    return '/handover';
  }
  if (each.kind === 'THANKED' || each.kind === 'THANKS_AGREED') {
    return `/people/${me}#thanks`;
  }
  if (each.topic) {
    return each.kind === 'ENDORSED' || each.kind === 'TOPIC_MOVED' ? `/people/${me}#claim-${each.topic.slug}` : `/topics/${each.topic.slug}`;
  }
  if (each.mission) {
    return each.mission.title === null ? '/missions/mine' : `/missions/${each.mission.id}`;
  }
  if (each.kind === 'INVITED') {
    return '/invitations';
  }
  if (each.kind === 'ASKED' || each.kind === 'PASSED_ON') {
    return '/questions';
  }
  if (each.kind === 'OWNERLESS_ESCALATED') {
    return '/admin/groups';
  }
  if (each.kind === 'ESCALATED') {
    return '/admin/reports';
  }
  if ((each.kind === 'REPORT' || each.kind === 'APPEAL') && each.group !== null) {
    return `/groups/${each.group.slug}/reports`;
  }
  if (each.kind === 'BANNED') {
    return `/bans/${each.groupId}`;
  }
  if (each.kind.startsWith('REVIEW_') && each.kind !== 'REVIEW_HIDDEN') {
    return each.caseId === null ? `/posts/${each.postId}/decision` : `/decisions/${each.caseId}`;
  }
  if (each.postId !== null) {
    return `/posts/${each.postId}`;
  }
  if (each.kind.startsWith('MENTORING_') && each.group !== null) {
    return `/groups/${each.group.slug}/mentoring`;
  }
  if (each.kind.startsWith('DESK_') && each.group !== null) {
    return `/groups/${each.group.slug}/desk`;
  }
  if (each.kind === 'LINK_ASKED' && each.group !== null) {
    return `/groups/${each.group.slug}/settings#links`;
  }
  if (each.group !== null) {
    return `/groups/${each.group.slug}${each.kind === 'REQUEST' || each.kind === 'ANSWERED' ? '/requests' : ''}`;
  }
  return each.kind === 'MANDATE' ? '/settings' : '/groups';
}
