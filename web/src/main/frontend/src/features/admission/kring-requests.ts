import { html, nothing } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { accept, decideAll, decline, joinRequest, requests } from '../../api/admission.js';
import { ProblemError } from '../../api/client.js';
import { explainRules, type Trial } from '../../api/rules.js';
import type { Group, JoinRequest, Page } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { requestsAfter, withRequest } from './admission-after.js';
import './kring-request-act.js';
import type { KringRequestAct } from './kring-request-act.js';
import { requestRow } from './request-row.js';

/** Data block of the page of requests. */
export interface RequestsData {
  group: Group;
  requests: Page<JoinRequest>;
}

type Decision = 'ACCEPT' | 'DECLINE';
const MOST = 100;

/** `<kring-requests>`: who asks to join, oldest first, for the moderators of the group; to be decided one by one or many at once. */
@customElement('kring-requests')
export class KringRequests extends LiveElement {
  @state() private slug = '';
  @state() private page: Page<JoinRequest> = { items: [], next: null };
  @state() private chosen: ReadonlySet<string> = new Set();
  @state() private ruled: ReadonlyMap<string, Trial> = new Map();
  @state() private failures: string[] = [];
  @state() private busy = false;
  @state() private loading = false;
  @query('kring-request-act') private act!: KringRequestAct;
  private groupId = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<RequestsData>();
    this.slug = data.group.slug;
    this.groupId = data.group.id;
    this.page = data.requests;
    void this.explain();
  }

  protected override render() {
    const { items, next } = this.page;
    return html`${items.length < 2 ? nothing : this.bulk()}
      ${this.failures.length === 0 ? nothing : html`<div class="note bad" role="alert">${icon('circle-alert')}<ul>${this.failures.map(each => html`<li>${each}</li>`)}</ul></div>`}
      <section class="card">${items.length === 0 ? empty('inbox', t('requests.none.title'), t('requests.none.text')) : nothing}
      <ul class="list">${repeat(items, each => each.person.id, each => requestRow(each, this.chosen.has(each.person.id), this.busy, this.ruled.get(each.person.id), {
        choose: on => this.choose(each.person.id, on),
        accept: () => void this.decide(() => this.one(each, () => accept(this.slug, each.person.id), t('requests.accepted', { name: each.person.name })), each.person.name),
        decline: () => void this.act.start('decline', [each]),
        askBack: () => void this.act.start('askBack', [each]),
      }))}</ul></section>
      ${moreButton(next, this.loading, () => this.load(next))}
      <kring-request-act group-slug=${this.slug} .store=${this.refuse}></kring-request-act>`;
  }

  protected override happened(event: LiveEvent): void {
    if (event.name === 'rules.changed' && event.data.groupId === this.groupId) {
      void this.explain();
    }
    const { page, fetch } = requestsAfter(this.page, event, this.groupId);
    this.page = page;
    if (fetch !== null) {
      void this.refresh(fetch);
    }
  }

  private bulk() {
    const about = this.selected();
    const count = about.length;
    const all = count > 0 && count === Math.min(this.page.items.length, MOST);
    return html`<div class="card pad row spread"><label class="check"><input type="checkbox" .checked=${all} .indeterminate=${count > 0 && !all}
        @change=${(event: Event) => { this.chosen = new Set((event.target as HTMLInputElement).checked ? this.page.items.slice(0, MOST).map(each => each.person.id) : []); }}> ${t('requests.chooseAll')}</label>
      <div class="row"><button class="button s" aria-disabled=${count === 0 || this.busy} @click=${() => { if (count > 0) void this.decide(() => this.many(about, 'ACCEPT', '')); }}>${t('requests.acceptMany', { count })}</button>
        <button class="button quiet s" aria-disabled=${count === 0 || this.busy} @click=${() => { if (count > 0) void this.act.start('decline', about); }}>${t('requests.declineMany', { count })}</button></div></div>`;
  }

  private selected(): JoinRequest[] {
    return this.page.items.filter(each => this.chosen.has(each.person.id));
  }

  private choose(id: string, on: boolean): void {
    this.chosen = new Set(on ? [...this.chosen, id].slice(-MOST) : [...this.chosen].filter(each => each !== id));
  }

  /** What fails is told in the dialog, where the reason stays. */
  private readonly refuse = (about: JoinRequest[], reason: string): Promise<void> => {
    const [first] = about;
    this.failures = [];
    return first === undefined || about.length > 1 ? this.many(about, 'DECLINE', reason)
      : this.one(first, () => decline(this.slug, first.person.id, reason), t('requests.declined', { name: first.person.name }));
  };

  /** Rejects with what is wrong; that somebody was first is told above the list. */
  private async one(each: JoinRequest, decision: () => Promise<void>, done: string): Promise<void> {
    try {
      await decision();
      say(done);
    } catch (problem) {
      if (!(problem instanceof ProblemError && problem.type === 'already-decided')) {
        throw problem;
      }
      this.failures = [t('requests.failure', { name: each.person.name, detail: explain(problem) })];
    }
    this.takeOut([each.person.id]);
  }

  private async many(about: JoinRequest[], decision: Decision, reason: string): Promise<void> {
    const { items } = await decideAll(this.slug, about.map(each => each.person.id), decision, reason);
    const names = new Map(about.map(each => [each.person.id, each.person.name]));
    const failed = items.filter(each => each.problem !== null);
    this.failures = failed.map(each => t('requests.failure', { name: names.get(each.personId) ?? '', detail: each.problem?.detail ?? '' }));
    this.takeOut(items.filter(each => each.problem === null || each.problem.type.endsWith('/already-decided')).map(each => each.personId));
    say(t(`requests.done.${decision}`, { count: items.length - failed.length }));
  }

  /** What is done at once from the list, one after the other; what fails is told above it. */
  private async decide(work: () => Promise<void>, name?: string): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.failures = [];
    try {
      await work();
    } catch (problem) {
      const detail = explain(problem);
      this.failures = [name === undefined ? detail : t('requests.failure', { name, detail })];
    }
    this.busy = false;
  }

  /** The next request gets the focus that the button had, once the dialog has closed. */
  private takeOut(ids: string[]): void {
    this.page = { ...this.page, items: this.page.items.filter(each => !ids.includes(each.person.id)) };
    this.chosen = new Set([...this.chosen].filter(each => !ids.includes(each)));
    setTimeout(() => this.querySelector<HTMLElement>('.list button')?.focus());
    if (this.page.items.length === 0 && this.page.next !== null) {
      void this.load(null);
    }
  }

  private async refresh(id: string): Promise<void> {
    const fetched = await joinRequest(this.slug, id).catch((problem: unknown) => problem instanceof ProblemError && problem.status === 404 ? null : undefined);
    if (fetched !== undefined) {
      this.page = withRequest(this.page, id, fetched);
      void this.explain();
    }
  }

  /** What the rules of the group, if there are any, say about those whose request is shown. */
  private async explain(): Promise<void> {
    const people = this.page.items.slice(-MOST).map(each => each.person.id);
    const found = people.length === 0 ? { items: [] } : await explainRules(this.slug, people).catch(() => ({ items: [] }));
    this.ruled = new Map([...this.ruled, ...found.items.map(each => [each.person.id, each] as const)]);
  }

  private async load(cursor: string | null): Promise<void> {
    this.loading = true;
    try {
      const page = await requests(this.slug, cursor);
      this.page = { items: cursor === null ? page.items : [...this.page.items, ...page.items], next: page.next };
      void this.explain();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}
