import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { groups } from '../../api/groups.js';
import type { Group, Level, Page } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import { LEVELS } from '../../ui/level.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';

/** Data block of the directory: the first page of groups, and what was asked for. */
export interface DirectoryData {
  groups: Page<Group>;
  q: string;
  mine: boolean;
  level: Level | null;
}

const PAUSE = 250;

/** `<kring-directory>`: finds groups while one types; the address always names what is shown. */
@customElement('kring-directory')
export class KringDirectory extends KringElement {
  @state() private found: Page<Group> = { items: [], next: null };
  @state() private q = '';
  @state() private mine = false;
  @state() private level: Level | '' = '';
  @state() private loading = false;
  @state() private failure: string | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<DirectoryData>();
    this.found = data.groups;
    this.q = data.q;
    this.mine = data.mine;
    this.level = data.level ?? '';
  }

  protected override render() {
    return html`
      <form class="card pad filters" action="/groups" @submit=${this.submit}>
        <div class="field"><label for="directory-q">${t('groups.search')}</label>
          <input id="directory-q" name="q" type="search" maxlength="200" autocomplete="off" .value=${this.q} @input=${this.typed}></div>
        <div class="field"><label for="directory-level">${t('groups.level')}</label>
          <select id="directory-level" name="level" @change=${this.chosen}><option value="" .selected=${this.level === ''}>${t('groups.level.all')}</option>
            ${LEVELS.map(level => html`<option value=${level} .selected=${level === this.level}>${t(`level.${level}`)}</option>`)}</select></div>
        <label class="check"><input type="checkbox" name="mine" value="true" .checked=${this.mine} @change=${this.ticked}> ${t('groups.mine')}</label>
      </form>
      <p class="sr" role="status">${this.loading ? '' : t('groups.found', { count: this.found.items.length, more: this.found.next === null ? 'no' : 'yes' })}</p>
      ${this.failure === null ? nothing : html`<p class="note bad" role="alert">${icon('circle-alert')}<span>${this.failure}</span></p>`}
      ${this.found.items.length === 0 && !this.loading ? html`<div class="card">${this.nothingFound()}</div>` : nothing}
      <ul class="cards">${repeat(this.found.items, group => group.id, group => this.card(group))}</ul>
      ${moreButton(this.found.next, this.loading, () => this.load(this.found.next))}`;
  }

  private card(group: Group) {
    const name = localised(group.names);
    const description = localised(group.descriptions);
    return html`<li class="card pad group-card">
      <div class="row"><span class="ring m colour-${group.colour}"></span><h2 lang=${name.lang}><a href="/groups/${group.slug}">${name.text}</a></h2></div>
      <p lang=${description.lang}>${description.text}</p>
      <p class="small muted">${t('group.members.from', { members: group.memberCount, organisations: group.organisationCount })}</p>
      <p class="chips">
        <span class="chip">${icon(group.visibility === 'OPEN' ? 'globe' : 'lock')}${t(`group.visibility.${group.visibility}`)}</span>
        ${group.archivedAt === null ? nothing : html`<span class="chip">${icon('archive')}${t('group.archived.chip')}</span>`}
        ${group.membership === null ? nothing : html`<span class="chip official">${icon('check')}${group.membership.state === 'MEMBER' ? t('membership.member') : t('membership.pending')}</span>`}
        ${group.unread > 0 ? html`<span class="chip official">${t('nav.unread', { count: group.unread })}</span>` : nothing}
      </p></li>`;
  }

  private nothingFound() {
    return this.q === '' && this.level === '' && !this.mine
      ? empty('users', t('groups.none.title'), t('groups.none.text'))
      : empty('search', t('groups.noMatch.title'), t('groups.noMatch.text'), html`<button class="button quiet" @click=${this.reset}>${t('groups.noMatch.reset')}</button>`);
  }

  private readonly typed = (event: Event): void => {
    this.q = (event.target as HTMLInputElement).value;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.load(), PAUSE);
  };

  private readonly chosen = (event: Event): void => {
    this.level = (event.target as HTMLSelectElement).value as Level | '';
    void this.load();
  };

  private readonly ticked = (event: Event): void => {
    this.mine = (event.target as HTMLInputElement).checked;
    void this.load();
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.pause);
    void this.load();
  };

  private readonly reset = (): void => {
    this.q = '';
    this.level = '';
    this.mine = false;
    void this.load();
    this.querySelector('input')?.focus();
  };

  private async load(cursor: string | null = null): Promise<void> {
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    this.loading = true;
    const query = { q: this.q.trim(), mine: this.mine, level: this.level };
    try {
      const page = await groups({ ...query, cursor }, asked.signal);
      this.found = cursor === null ? page : { items: [...this.found.items, ...page.items], next: page.next };
      this.failure = null;
      const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value).map(([name, value]) => [name, String(value)])).toString();
      history.replaceState(null, '', search === '' ? '/groups' : `/groups?${search}`);
    } catch (problem) {
      if (asked.signal.aborted) {
        return;
      }
      this.failure = explain(problem);
    }
    this.loading = false;
  }
}
