import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { IconName } from '#generated';
import { notifications, readNotifications } from '../../api/me.js';
import type { MissionNotice, Notification, NotificationKind, Notifications, TopicNotice } from '../../api/types.js';
import { moment } from '../../format.js';
import { localised, t } from '../../i18n.js';
import { pageData, type Frame } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import '../../ui/kring-time.js';
import { addressOf } from './address.js';
import { notificationsAfter } from './notifications-after.js';

/** Data block of the page of notifications. */
export interface NotificationsData {
  notifications: Notifications;
}

const PICTURES: Record<NotificationKind, IconName> = {
  REPLY: 'message-circle', MENTION: 'at-sign', ANNOUNCED: 'megaphone', CORRECTION: 'history', HIDDEN: 'eye-off',
  REQUEST: 'inbox', ASKED_BACK: 'circle-question-mark', ANSWERED: 'reply', INVITED: 'inbox', ACCEPTED: 'check', DECLINED: 'x', MANDATE: 'badge-check',
  REPORT: 'flag', APPEAL: 'flag', ESCALATED: 'flag',
  REVIEW_HIDDEN: 'eye-off', REVIEW_KEEP: 'check', REVIEW_HIDE: 'eye-off', REVIEW_CORRECT: 'pencil', REVIEW_WARN: 'circle-alert', REVIEW_MOVE: 'log-out', REVIEW_MUTE: 'clock', REVIEW_BAN: 'lock', REVIEW_APPROVE: 'check', REVIEW_REFUSE: 'x', REVIEW_REMOVE: 'x', REVIEW_UPHELD: 'x', REVIEW_OVERTURNED: 'check', LAPSED: 'x',
  REPORT_KEEP: 'flag', REPORT_HIDE: 'flag', REPORT_CORRECT: 'flag', REPORT_WARN: 'flag', REPORT_MOVE: 'flag', REPORT_MUTE: 'flag', REPORT_BAN: 'flag', REPORT_REMOVE: 'flag', REPORT_UPHELD: 'flag', REPORT_OVERTURNED: 'flag',
  ROLE: 'user', MUTED: 'clock', UNMUTED: 'check', REMOVED: 'log-out', BANNED: 'lock', BAN_LIFTED: 'check', ENDED: 'clock',
  OWNERSHIP_OFFERED: 'badge-check', OWNERSHIP_DECLINED: 'x', ADDED: 'check', GROUP_ENDING: 'trash-2', OWNERLESS: 'user', OWNERLESS_ESCALATED: 'user', LINK_ASKED: 'link',
  RULE_ADMITTED: 'check', RULE_ENDED: 'log-out', RULE_ALUMNUS: 'user', RULE_NOTICE: 'clock',
  QUESTION_CLAIMED: 'user', CLAIM_REMINDER: 'clock', CLAIM_RELEASED: 'undo-2', QUESTION_CLOSED: 'x', ANSWER_ACCEPTED: 'check-check', ANSWER_OUTDATED: 'history', RECHECK: 'clock', ASKED: 'circle-question-mark', PASSED_ON: 'circle-question-mark', PASSED_THANKS: 'heart', NOBODY_KNOWS: 'compass',
  MENTORING_PROPOSED: 'users', MENTORING_LAPSED: 'clock', MENTORING_PAIRED: 'heart', MENTORING_REMINDER: 'clock', MENTORING_ENDED: 'heart',
  MISSION_APPLIED: 'inbox', MISSION_ACCEPTED: 'handshake', MISSION_DECLINED: 'x', MISSION_AGREED: 'handshake', MISSION_WITHDRAWN: 'x', MISSION_ENDED: 'x', MISSION_DONE: 'check', MISSION_COMPLETED: 'check-check', MISSION_HIDDEN: 'eye-off', MISSION_SHOWN: 'eye',
  ENDORSED: 'quote', TOPIC_PROPOSED: 'inbox', TOPIC_ACCEPTED: 'check', TOPIC_DECLINED: 'x', TOPIC_MERGED: 'link', TOPIC_MOVED: 'link',
  DEPARTURE_NOTED: 'log-out', DEPARTURE_UNDONE: 'undo-2', HEIR_ASKED: 'inbox', HEIR_RELEASED: 'x', HEIR_ACCEPTED: 'check', HEIR_DECLINED: 'x', THANKED: 'heart', THANKS_AGREED: 'heart',
  DESK_WAITING: 'users', DESK_TAKEN: 'message-circle',
};

/** What is told with these is a text of somebody, not a reason. */
const QUOTED: ReadonlySet<NotificationKind> = new Set(['ASKED_BACK', 'LAPSED']);

/** What is told with these says what it is about, also when that is no post. */
const OWN_WORDS: ReadonlySet<NotificationKind> = new Set(['REVIEW_APPROVE', 'REVIEW_REFUSE', 'REVIEW_REMOVE', 'REPORT_REMOVE']);

const TOPIC_NOTICES: readonly NotificationKind[] = ['ENDORSED', 'TOPIC_PROPOSED', 'TOPIC_ACCEPTED', 'TOPIC_DECLINED', 'TOPIC_MERGED', 'TOPIC_MOVED', 'HEIR_ASKED', 'HEIR_RELEASED', 'HEIR_ACCEPTED', 'HEIR_DECLINED'];
const ofMission = (kind: NotificationKind): kind is MissionNotice => kind.startsWith('MISSION_');
const ofTopic = (kind: NotificationKind): kind is TopicNotice => TOPIC_NOTICES.includes(kind);

/** `<kring-notifications>`: what concerns me, newest first. Reading is said on purpose, with one button for all. */
@customElement('kring-notifications')
export class KringNotifications extends LiveElement {
  @state() private page: Notifications = { items: [], next: null, unread: 0 };
  @state() private loading = false;
  private me = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.page = pageData<NotificationsData>().notifications;
    this.me = pageData<Frame>('frame').me.handle;
  }

  protected override render() {
    const { items, unread, next } = this.page;
    return html`${unread > 0 ? html`<div class="row spread"><p class="muted">${t('nav.notifications.count', { count: unread })}</p>
        <button class="button quiet s" @click=${this.readAll}>${icon('check')}${t('notifications.readAll')}</button></div>` : nothing}
      <section class="card">${items.length === 0 ? empty('bell', t('notifications.none.title'), t('notifications.none.text')) : nothing}
        <ul class="list">${repeat(items, each => each.id, each => this.one(each))}</ul></section>
      ${moreButton(next, this.loading, () => this.load())}`;
  }

  protected override happened(event: LiveEvent): void {
    this.page = notificationsAfter(this.page, event);
  }

  protected override reset(stream: string): void {
    if (stream.startsWith('person:')) {
      void notifications().then(page => { this.page = page; }, () => undefined);
    }
  }

  private one(each: Notification) {
    return html`<li class=${each.read ? '' : 'fresh'}><a class="notification" href=${addressOf(each, this.me)}>
      <span class="picture">${icon(PICTURES[each.kind])}</span>
      <span class="stack-s"><span>${each.read ? nothing : html`<span class="sr">${t('notifications.fresh')} </span>`}${textOf(each)}</span>
        ${each.excerpt === null ? nothing : html`<span class="muted excerpt">${each.excerpt}</span>`}
        ${each.reason === null ? nothing : html`<span class="small">${QUOTED.has(each.kind) ? each.reason : t('notifications.reason', { reason: each.reason })}</span>`}
        ${each.until === null ? nothing : html`<span class="small">${each.kind === 'RULE_NOTICE' ? t('notifications.from', { from: moment(each.until) }) : t('notifications.until', { until: moment(each.until) })}</span>`}
        <kring-time class="small muted" at=${each.at}></kring-time></span></a></li>`;
  }

  private readonly readAll = async (): Promise<void> => {
    const newest = this.page.items[0];
    if (newest === undefined) {
      return;
    }
    try {
      await readNotifications(newest.id);
      this.page = { ...this.page, unread: 0, items: this.page.items.map(each => ({ ...each, read: true })) };
      say(t('notifications.readAll.done'));
      await this.updateComplete;
      this.querySelector<HTMLElement>('.notification')?.focus();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  };

  private async load(): Promise<void> {
    this.loading = true;
    try {
      const page = await notifications(this.page.next);
      this.page = { ...page, items: [...this.page.items, ...page.items] };
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}

function textOf(each: Notification): string | TemplateResult {
  const name = each.actor?.name ?? t('notifications.somebody');
  if (each.postId === null && !OWN_WORDS.has(each.kind) && (each.kind.startsWith('REVIEW_') || each.kind.startsWith('REPORT_'))) {
    return t(each.kind.startsWith('REVIEW_') ? 'notification.about.REVIEW' : 'notification.about.REPORT', { name });
  }
  const group = each.group === null ? t('notifications.someGroup') : localised(each.group.names).text;
  const { kind } = each;
  if (ofMission(kind)) {
    return t(kind === 'MISSION_ENDED' && each.actor === null ? 'notification.mission.ended.itself' : `notification.mission.${kind}`, { name, title: each.mission?.title ?? t('notification.mission.some') });
  }
  return ofTopic(kind) ? t(`notification.topic.${kind}`, { name, topic: each.topic === null ? '' : localised(each.topic.names).text }) : t(`notification.${kind}`, { name, group });
}
