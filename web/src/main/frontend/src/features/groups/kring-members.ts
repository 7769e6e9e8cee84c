import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ProblemError } from '../../api/client.js';
import { liftBan, member, members, unmute, type MemberQuery } from '../../api/members.js';
import type { Group, Level, Member, MemberSort, Page, Role } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { say } from '../../ui/kring-toasts.js';
import { LEVELS } from '../../ui/level.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import './kring-member-act.js';
import type { KringMemberAct } from './kring-member-act.js';
import { memberRow } from './member-row.js';
import { membersAfter, withMember } from './members-after.js';

/** Data block of the page of members. */
export interface MembersData {
  group: Group;
  members: Page<Member>;
}

const ROLES: readonly Role[] = ['OWNER', 'MODERATOR', 'MEMBER', 'ALUMNUS', 'GUEST'];
const SORTS: readonly MemberSort[] = ['LEADING', 'NAME', 'NEWEST', 'OLDEST'];
const SORTS_OF_ACTIVITY: readonly MemberSort[] = ['ACTIVE', 'IDLE'];
const EVERYBODY: Required<Omit<MemberQuery, 'cursor'>> = { q: '', organisation: '', level: '', role: '', state: '', sort: 'LEADING' };
const PAUSE = 250;
/** When more than so many come in within a second, as from an imported list, the page is fetched afresh instead of each of them. */
const MANY = 10;

/** `<kring-members>`: who is in the group, those who lead it first; to be searched, sorted, and by who leads the group to be acted upon. */
@customElement('kring-members')
export class KringMembers extends LiveElement {
  @state() private group!: Group;
  @state() private page: Page<Member> = { items: [], next: null };
  @state() private filter = EVERYBODY;
  @state() private loading = false;
  @state() private failure: string | null = null;
  @query('kring-member-act') private act!: KringMemberAct;
  private arrivals = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<MembersData>();
    this.group = data.group;
    this.page = data.members;
  }

  protected override render() {
    const leads = this.group.can.includes('moderateMembers');
    return html`<section class="card"><div class="pad stack">
        <div class="filters two">${this.text('q', t('members.search'))}
          ${this.choice('sort', t('members.sort'), [...SORTS, ...(leads ? SORTS_OF_ACTIVITY : [])].map(value => [value, t(`members.sort.${value}`)]))}</div>
        <details class="more-filters"><summary>${t('members.filters')}</summary><div class="filters even">
          ${this.text('organisation', t('members.organisation'))}
          ${this.choice('level', t('members.level'), [['', t('groups.level.all')], ...LEVELS.map((value): [Level, string] => [value, t(`level.${value}`)])])}
          ${this.choice('role', t('members.role'), [['', t('members.role.all')], ...ROLES.map((value): [Role, string] => [value, t(`role.${value}`)])])}
          ${leads ? this.choice('state', t('members.state'), [['', t('members.state.all')], ['MUTED', t('members.state.MUTED')], ['BANNED', t('members.state.BANNED')]]) : nothing}</div></details></div>
      <p class="sr" role="status">${this.loading ? '' : t('members.found', { count: this.page.items.length })}</p>
      ${this.failure === null ? nothing : html`<p class="note bad" role="alert">${this.failure}</p>`}
      ${this.page.items.length === 0 ? empty('search', t('members.none.title'), t('members.none.text')) : nothing}
      <ul class="list ruled">${repeat(this.page.items, each => each.person.id, each => memberRow(each, leads, this.acts))}</ul></section>
      ${moreButton(this.page.next, this.loading, () => this.load(this.page.next))}
      <kring-member-act group-slug=${this.group.slug} @done=${this.done}></kring-member-act>`;
  }

  protected override happened(event: LiveEvent): void {
    const { page, fetch } = membersAfter(this.page, event, this.group.id, this.isWhole());
    this.page = page;
    if (fetch !== null && !(event.name === 'member.joined' && this.areMany())) {
      void this.refresh(fetch);
    } else if (event.name === 'sanction.changed' && event.data.groupId === this.group.id && this.filter.state !== '') {
      void this.load();
    }
  }

  private areMany(): boolean {
    if (this.arrivals++ === 0) {
      setTimeout(() => {
        if (this.arrivals > MANY) {
          void this.load();
        }
        this.arrivals = 0;
      }, 1_000);
    }
    return this.arrivals > MANY;
  }

  private isWhole(): boolean {
    return Object.entries(EVERYBODY).every(([name, value]) => this.filter[name as keyof typeof EVERYBODY] === value);
  }

  private text(name: 'q' | 'organisation', label: string) {
    return html`<div class="field"><label for="members-${name}">${label}</label>
      <input id="members-${name}" type="search" maxlength="200" autocomplete="off" .value=${this.filter[name]} @input=${(event: Event) => {
        this.filter = { ...this.filter, [name]: (event.target as HTMLInputElement).value };
        clearTimeout(this.pause);
        this.pause = setTimeout(() => void this.load(), PAUSE);
      }}></div>`;
  }

  private choice(name: 'sort' | 'level' | 'role' | 'state', label: string, options: [string, string][]) {
    return html`<div class="field"><label for="members-${name}">${label}</label>
      <select id="members-${name}" @change=${(event: Event) => {
        this.filter = { ...this.filter, [name]: (event.target as HTMLSelectElement).value };
        void this.load();
      }}>${options.map(([value, text]) => html`<option value=${value} .selected=${value === this.filter[name]}>${text}</option>`)}</select></div>`;
  }

  private readonly acts = (each: Member, what: string): void => {
    this.querySelectorAll('details.menu[open]').forEach(menu => {
      menu.removeAttribute('open');
      menu.querySelector('summary')?.focus();
    });
    if (what === 'unmute' || what === 'liftBan') {
      void this.undo(each, what);
    } else {
      void this.act.start(each, what as Parameters<KringMemberAct['start']>[1]);
    }
  };

  private async undo(each: Member, what: 'unmute' | 'liftBan'): Promise<void> {
    try {
      await (what === 'unmute' ? unmute : liftBan)(this.group.slug, each.person.id);
      say(t(`members.done.${what}`, { name: each.person.name }));
      await this.refresh(each.person.id);
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  }

  /** With somebody who is removed the menu goes that had the focus. */
  private readonly done = async (event: CustomEvent<string>): Promise<void> => {
    await this.refresh(event.detail);
    await this.updateComplete;
    if (document.activeElement === document.body) {
      (this.querySelector<HTMLElement>('.list summary') ?? this.querySelector<HTMLElement>('#members-q'))?.focus();
    }
  };

  /** Somebody who is not there any more is taken out; when that cannot be told, the row stays as it is. */
  private async refresh(id: string): Promise<void> {
    const fetched = await member(this.group.slug, id).catch((problem: unknown) => problem instanceof ProblemError && problem.status === 404 ? null : undefined);
    if (fetched !== undefined) {
      this.page = withMember(this.page, id, fetched, this.filter.state === 'BANNED');
    }
  }

  private async load(cursor: string | null = null): Promise<void> {
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    this.loading = true;
    try {
      const { q, organisation, ...chosen } = this.filter;
      const page = await members(this.group.slug, { ...chosen, q: q.trim(), organisation: organisation.trim(), cursor }, asked.signal);
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
