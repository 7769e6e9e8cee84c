import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { changeRole, members } from '../../api/groups.js';
import type { Group, Member, Page, Role } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { personLine } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { membersAfter } from './members-after.js';

/** Data block of the page of members. */
export interface MembersData {
  group: Group;
  members: Page<Member>;
}

const ROLES: readonly Role[] = ['OWNER', 'MODERATOR', 'MEMBER'];
const PAUSE = 250;

/** `<kring-members>`: who is in the group, those who lead it first; to be searched by name. Owners give roles here. */
@customElement('kring-members')
export class KringMembers extends LiveElement {
  @state() private slug = '';
  private groupId = '';
  @state() private page: Page<Member> = { items: [], next: null };
  @state() private q = '';
  @state() private roleFilter: Role | '' = '';
  @state() private loading = false;
  @state() private failure: string | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<MembersData>();
    this.slug = data.group.slug;
    this.groupId = data.group.id;
    this.page = data.members;
  }

  protected override render() {
    return html`<section class="card"><div class="pad filters two">
        <div class="field"><label for="members-q">${t('members.search')}</label>
          <input id="members-q" type="search" maxlength="200" autocomplete="off" .value=${this.q} @input=${this.typed}></div>
        <div class="field"><label for="members-role">${t('members.role')}</label>
          <select id="members-role" @change=${this.chosen}><option value="">${t('members.role.all')}</option>${ROLES.map(role => html`<option value=${role}>${t(`role.${role}`)}</option>`)}</select></div></div>
      <p class="sr" role="status">${this.loading ? '' : t('members.found', { count: this.page.items.length })}</p>
      ${this.failure === null ? nothing : html`<p class="note bad" role="alert">${this.failure}</p>`}
      ${this.page.items.length === 0 ? empty('search', t('members.none.title'), t('members.none.text')) : nothing}
      <ul class="list ruled">${repeat(this.page.items, member => member.person.id, member => html`<li class="list-row">${personLine(member.person,
        member.role === 'MEMBER' ? nothing : html`<span class="chip official">${t(`role.${member.role}`)}</span>`)}${this.roleOf(member)}</li>`)}</ul></section>
      ${moreButton(this.page.next, this.loading, () => this.load(this.page.next))}`;
  }

  protected override happened(event: LiveEvent): void {
    if (event.stream === `group:${this.groupId}` && this.q === '' && this.roleFilter === '') {
      this.page = membersAfter(this.page, event);
    }
  }

  private roleOf(member: Member) {
    return member.can.includes('changeRole') ? html`<label><span class="sr">${t('members.role.of', { name: member.person.name })}</span>
      <select class="input" .value=${member.role} @change=${(event: Event) => void this.give(member, event)}>${ROLES.map(role => html`<option value=${role} ?selected=${role === member.role}>${t(`role.${role}`)}</option>`)}</select></label>` : nothing;
  }

  private async give(member: Member, event: Event): Promise<void> {
    const select = event.target as HTMLSelectElement;
    const role = select.value as Role;
    try {
      await changeRole(this.slug, member.person.id, role);
      this.page = { ...this.page, items: this.page.items.map(each => each.person.id === member.person.id ? { ...each, role } : each) };
      say(t('members.role.changed', { name: member.person.name, role: t(`role.${role}`) }));
    } catch (problem) {
      select.value = member.role;
      say(explain(problem), 'bad');
    }
  }

  private readonly typed = (event: Event): void => {
    this.q = (event.target as HTMLInputElement).value;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.load(), PAUSE);
  };

  private readonly chosen = (event: Event): void => {
    this.roleFilter = (event.target as HTMLSelectElement).value as Role | '';
    void this.load();
  };

  private async load(cursor: string | null = null): Promise<void> {
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    this.loading = true;
    try {
      const page = await members(this.slug, { q: this.q.trim(), role: this.roleFilter, cursor }, asked.signal);
      this.page = cursor === null ? page : { items: [...this.page.items, ...page.items], next: page.next };
      this.failure = null;
    } catch (problem) {
      if (asked.signal.aborted) {
        return;
      }
      this.failure = explain(problem);
    }
    this.loading = false;
  }
}
