import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { changeWelcome, tickWelcome, welcome, type Welcome, type WelcomeStep } from '../../api/welcome.js';
import { day } from '../../format.js';
import { localised, t } from '../../i18n.js';
import { findData, type Frame } from '../../page-data.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { personLine } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { questionLine } from '../question/question-parts.js';
import { welcomeAfter, welcomeStale } from './welcome-after.js';

/** Several events at once ask once. */
const PAUSE = 600;

/** `<kring-welcome>`: the first month of a newcomer, step by step; nothing at all afterwards, or when it is switched off. */
@customElement('kring-welcome')
export class KringWelcome extends LiveElement {
  @state() private welcome: Welcome | null = null;
  private busy = false;
  private me = '';
  private pause: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.welcome = findData<{ welcome?: Welcome }>()?.welcome ?? null;
    this.me = findData<Frame>('frame')?.me.id ?? '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  protected override render() {
    const { welcome: shown } = this;
    if (shown === null || !shown.shown) {
      return nothing;
    }
    const done = shown.steps.filter(each => each.done).length;
    return html`<section class="card pad stack" aria-labelledby="welcome-title"><div class="row spread"><div><h2 id="welcome-title">${t('welcome.title')}</h2>
        <p class="small muted">${t('welcome.done', { done, all: shown.steps.length })}</p></div>
      <button class="button quiet s" aria-expanded=${shown.folded ? 'false' : 'true'} @click=${() => this.act(() => changeWelcome({ folded: !shown.folded }))}>${shown.folded ? t('welcome.unfold') : t('welcome.fold')}</button></div>
      ${shown.folded ? nothing : html`<p>${done === shown.steps.length ? t('welcome.all') : t('welcome.text', { until: day(shown.until) })}</p>
        <ul class="claims">${shown.steps.map(each => this.step(each, shown))}</ul>
        <div class="row"><button class="link" @click=${this.off}>${t('welcome.off')}</button></div>`}</section>`;
  }

  protected override happened(event: LiveEvent): void {
    if (this.welcome === null) {
      return;
    }
    this.welcome = welcomeAfter(this.welcome, event);
    if (welcomeStale(this.welcome, event, this.me)) {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.refetch(), PAUSE);
    }
  }

  private step({ step, done, byItself }: Welcome['steps'][number], shown: Welcome): TemplateResult {
    return html`<li class="stack-s"><div class="row spread"><h3>${t(`welcome.step.${step}`)}</h3>${byItself ? html`<p class="chips"><span class="chip official">${icon('check')}${t('welcome.step.done')}</span></p>`
      : html`<label class="check"><input type="checkbox" .checked=${live(done)} @change=${(event: Event) => this.tick(step, (event.target as HTMLInputElement).checked)}> ${t('welcome.step.done')}<span class="sr">: ${t(`welcome.step.${step}`)}</span></label>`}</div>
      ${done ? nothing : html`<p class="small muted">${t(`welcome.step.${step}.text`)}</p>${this.offers(step, shown)}`}</li>`;
  }

  private offers(step: WelcomeStep, { people, groups, questions, programmes }: Welcome): TemplateResult {
    switch (step) {
      case 'MEET':
        return people.length === 0 ? html`<p class="small">${t('welcome.step.MEET.none')}</p>`
          : html`<ul class="stack-s">${people.map(({ person, reason }) => html`<li>${personLine(person, html`<span class="chip">${t(`welcome.reason.${reason}`)}</span>`)}</li>`)}</ul>`;
      case 'GROUPS':
        return html`${groups.length === 0 ? nothing : html`<ul class="stack-s">${groups.map(each => {
          const name = localised(each.names);
          return html`<li><p><a href="/groups/${each.slug}" lang=${name.lang}>${name.text}</a></p><p class="small muted">${t('group.members.from', { members: each.memberCount, organisations: each.organisationCount })}</p></li>`;
        })}</ul>`}<p class="small"><a href="/groups">${t('nav.groups')}</a></p>`;
      case 'QUESTION':
        return questions.length === 0 ? html`<p class="small">${t('welcome.step.QUESTION.none')}</p>` : html`<ul class="stack">${questions.map(each => html`<li>${questionLine(each, true)}</li>`)}</ul>`;
      case 'BUDDY':
        return html`<ul class="stack-s">${programmes.map(each => {
          const name = localised(each.names);
          return html`<li><a href="/groups/${each.slug}/mentoring" lang=${name.lang}>${name.text}</a></li>`;
        })}</ul>`;
    }
  }

  private tick(step: WelcomeStep, done: boolean): void {
    void this.act(() => tickWelcome(step, done));
  }

  private readonly off = async (): Promise<void> => {
    await this.act(() => changeWelcome({ on: false }));
    if (this.welcome?.shown === false) {
      say(t('welcome.off.done'));
      document.querySelector<HTMLElement>('#main')?.focus();
    }
  };

  private async refetch(): Promise<void> {
    this.welcome = await welcome().catch(() => this.welcome);
  }

  /** What is ticked and not stored does not stay ticked, also when something else is being stored. */
  private async act(work: () => Promise<Welcome>): Promise<void> {
    if (this.busy) {
      this.requestUpdate();
      return;
    }
    this.busy = true;
    try {
      this.welcome = await work();
    } catch (problem) {
      say(explain(problem), 'bad');
      this.requestUpdate();
    }
    this.busy = false;
  }
}
