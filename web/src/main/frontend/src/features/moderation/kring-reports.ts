import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ProblemError } from '../../api/client.js';
import { claim, escalated, release, reportCase, reports } from '../../api/moderation.js';
import type { Group, Page, ReportCase } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { pageData, type Frame } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import { below, readDraft, storageKey, storeDraft, type Prepared } from '../composer/drafts.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { appealed, decided, found, history, reported, subject } from './case-parts.js';
import type { Deed } from './kring-judgement.js';
import './kring-judgement.js';
import { casesAfter, fetchedCase, type Reach } from './reports-after.js';

/** Data block of the pages of reports: of a group, or without one of the administrators. */
export interface ReportsData {
  group?: Group;
  reports: Page<ReportCase>;
}

const NONE: Page<ReportCase> = { items: [], next: null };

/** `<kring-reports>`: what was reported and waits for somebody to decide, oldest first; and for a group what was decided. */
@customElement('kring-reports')
export class KringReports extends LiveElement {
  @state() private page: Page<ReportCase> = NONE;
  @state() private decidedPage: Page<ReportCase> | null = null;
  @state() private showDecided = false;
  @state() private loading = false;
  @state() private busy: string | null = null;
  @state() private judging: { about: ReportCase; deed: Deed } | null = null;
  @state() private guiding: ReportCase | null = null;
  private group: Group | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<ReportsData>();
    this.group = data.group;
    this.page = data.reports;
  }

  protected override render() {
    const shown = this.showDecided ? this.decidedPage ?? NONE : this.page;
    return html`${this.group === undefined ? nothing : html`<p class="row">${this.choice(false)}${this.choice(true)}</p>`}
      <section class="card" aria-busy=${this.loading}>${shown.items.length === 0 && !this.loading ? this.nothing() : nothing}
      <ul class="list">${repeat(shown.items, each => each.id, each => this.one(each))}</ul></section>
      ${moreButton(shown.next, this.loading, () => this.load(shown.next))}
      ${this.guiding?.post == null ? nothing : html`<kring-guide .post=${{ id: this.guiding.post.id, name: this.guiding.person.name, language: this.guiding.post.language }} .me=${pageData<Frame>('frame').me} @kring-draft=${this.onDraft} @kring-close=${this.endGuide}></kring-guide>`}
      ${this.judging === null ? nothing : html`<kring-judgement .about=${this.judging.about} .deed=${this.judging.deed} @kring-decided=${this.onDecided} @kring-refused=${this.onRefused} @kring-close=${() => { this.judging = null; }}></kring-judgement>`}`;
  }

  protected override happened(event: LiveEvent): void {
    const { items, fetch } = casesAfter(this.page.items, event, this.reach);
    this.page = { ...this.page, items };
    fetch.forEach(id => void this.refetch(id));
    if (event.name === 'report.changed' && event.data.groupId === this.group?.id && !event.data.waiting && this.decidedPage !== null) {
      void this.fetchDecided();
    }
  }

  private get reach(): Reach {
    return this.group === undefined ? 'escalated' : { group: this.group.id };
  }

  private choice(decidedOnes: boolean) {
    return html`<button class="button s ${this.showDecided === decidedOnes ? '' : 'quiet'}" aria-pressed=${this.showDecided === decidedOnes} @click=${() => this.switchTo(decidedOnes)}>${decidedOnes ? t('reports.decided') : t('reports.waiting')}</button>`;
  }

  private nothing() {
    return this.showDecided ? empty('flag', t('reports.decided.none'), t('reports.decided.none.text')) : empty('flag', t('reports.none'), this.group === undefined ? t('reports.none.admin') : t('reports.none.text'));
  }

  private one(each: ReportCase) {
    const can = (what: string): boolean => each.can.includes(what);
    const name = html`<span class="sr"> ${each.person.name}</span>`;
    const busy = this.busy === each.id;
    const group = each.group === null ? null : localised(each.group.names);
    return html`<li class="stack" id="case-${each.id}"><div class="row spread"><h2 class="small strong">${each.state === 'APPEALED' ? t('reports.appealed') : each.subject === 'HELD' ? t('reports.held') : each.reportCount === 0 && each.found.length > 0 ? t('reports.watched') : t('reports.count', { count: each.reportCount })}${this.group === undefined && group !== null ? html` · <span lang=${group.lang}>${group.text}</span>` : nothing}</h2><kring-time class="small muted" at=${each.openedAt}></kring-time></div>
      ${each.escalated && each.state !== 'DECIDED' && this.group !== undefined ? html`<p class="note"><span>${t('reports.escalated')}</span></p>` : nothing}
      ${subject(each, this.group !== undefined)}${found(each)}${reported(each)}
      ${this.group === undefined && each.kinds.some(({ kind }) => kind === 'FALSE_OFFICIAL') ? html`<p class="small"><a href="/admin/official">${t('lookAlike.link')}</a></p>` : nothing}
      ${each.decision === null ? nothing : decided(each.decision, each.subject)}${each.appeal === null ? nothing : appealed(each.appeal)}
      ${history(each.history, each.subject)}
      ${each.claim === null ? nothing : html`<p class="small"><span class="chip official">${t('reports.claimed', { name: each.claim.by.name })}</span></p>`}
      <div class="row">${(['decide', 'decideAppeal'] as const).map(deed => can(deed) ? html`<button class="button s" aria-disabled=${busy} @click=${() => this.judge(each, deed)}>${t('reports.decide')}${name}</button>` : nothing)}
        ${can('claim') ? html`<button class="button quiet s" aria-disabled=${busy} @click=${() => this.act(each, claim, t('reports.claim.done'))}>${t('reports.claim')}${name}</button>` : nothing}
        ${can('release') ? html`<button class="button quiet s" aria-disabled=${busy} @click=${() => this.act(each, release, t('reports.release.done'))}>${t('reports.release')}${name}</button>` : nothing}
        ${this.group?.postCan.other.includes('guide') && each.subject === 'POST' && each.post?.html != null ? html`<button class="button quiet s" @click=${() => this.guideThrough(each)}>${icon('compass')}${t('guide.open')}${name}</button>` : nothing}
        ${can('handOver') ? html`<button class="button quiet s" aria-disabled=${busy} @click=${() => this.judge(each, 'handOver')}>${t('reports.handOver')}${name}</button>` : nothing}</div></li>`;
  }

  private judge(about: ReportCase, deed: Deed): void {
    if (this.busy === null) {
      this.judging = { about, deed };
    }
  }

  /** Few need it, so it is fetched when somebody does. */
  private guideThrough(about: ReportCase): void {
    void import('../guide/kring-guide.js').then(() => { this.guiding = about; }, () => say(t('problem.offline'), 'bad'));
  }

  /** The answer is written where the post is: the draft waits there. */
  private readonly onDraft = (event: CustomEvent<Prepared>): void => {
    const { id, threadId } = this.guiding!.post!;
    const key = storageKey(pageData<Frame>('frame').me.id, `reply:${threadId}`);
    const { body, organisationId, language } = event.detail;
    storeDraft(key, { body: below(readDraft(key)?.body ?? '', body), organisationId, language, reason: '' });
    location.assign(id === threadId ? `/posts/${threadId}` : `/posts/${threadId}#post-${id}`);
  };

  private readonly endGuide = async (): Promise<void> => {
    const about = this.guiding;
    this.guiding = null;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#case-${about?.id} .button`)?.focus();
  };

  private readonly onDecided = (event: Event): void => {
    this.put((event as CustomEvent<ReportCase>).detail);
    say(t('reports.decided.done'));
  };

  private readonly onRefused = (event: Event): void => {
    const about = this.judging?.about;
    this.refused(about, (event as CustomEvent<unknown>).detail);
  };

  private async act(each: ReportCase, deed: (id: string) => Promise<ReportCase>, done: string): Promise<void> {
    if (this.busy !== null) {
      return;
    }
    this.busy = each.id;
    try {
      this.put(await deed(each.id));
      say(done);
    } catch (problem) {
      this.refused(each, problem);
    }
    this.busy = null;
  }

  private refused(about: ReportCase | undefined, problem: unknown): void {
    say(explain(problem), 'bad');
    if (about !== undefined && problem instanceof ProblemError && (problem.status === 409 || problem.status === 404)) {
      void this.refetch(about.id);
    }
  }

  /** What was answered takes its place; what waits no more leaves the list, and the next one gets the focus. */
  private put(now: ReportCase): void {
    this.page = { ...this.page, items: fetchedCase(this.page.items, now, this.reach, this.page.next === null) };
    void this.updateComplete.then(() => (this.querySelector<HTMLElement>(`#case-${now.id} .button`) ?? this.querySelector<HTMLElement>('.list .button'))?.focus());
  }

  /** What is not there any more leaves the list; when that cannot be told, it stays as it is. */
  private async refetch(id: string): Promise<void> {
    const now = await reportCase(id).catch((problem: unknown) => problem instanceof ProblemError && problem.status === 404 ? null : undefined);
    if (now !== undefined) {
      this.page = { ...this.page, items: now === null ? this.page.items.filter(each => each.id !== id) : fetchedCase(this.page.items, now, this.reach, this.page.next === null) };
    }
  }

  private switchTo(decidedOnes: boolean): void {
    this.showDecided = decidedOnes;
    if (decidedOnes) {
      void this.fetchDecided();
    }
  }

  private async fetchDecided(): Promise<void> {
    if (this.group !== undefined) {
      const { slug } = this.group;
      await this.loadInto(() => reports(slug, true), page => { this.decidedPage = page; });
    }
  }

  /** While it is on its way the other list may be shown, and cases may be decided. */
  private load(cursor: string | null): Promise<void> {
    const decidedOnes = this.showDecided;
    const after = (before: Page<ReportCase>, { items, next }: Page<ReportCase>): Page<ReportCase> => ({ items: [...before.items, ...items], next });
    return this.loadInto(() => this.group === undefined ? escalated(cursor) : reports(this.group.slug, decidedOnes, cursor),
      page => { if (decidedOnes) this.decidedPage = after(this.decidedPage ?? NONE, page); else this.page = after(this.page, page); });
  }

  private async loadInto(fetch: () => Promise<Page<ReportCase>>, put: (page: Page<ReportCase>) => void): Promise<void> {
    this.loading = true;
    try {
      put(await fetch());
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}
