import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shell/shell.js';
import type { Asking, Question, Route, RouteStage } from '../../api/question.js';
import { day, moment } from '../../format.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { text, who } from '../feed/post-parts.js';
import './kring-outdated.js';
import './kring-question-fields.js';
import type { WholeAct } from './question-controller.js';

/**
 * `<kring-question-panel>`: below a question how far it is, the accepted answer, and what its reader may do with it. Fires `kring-question-act` with a
 * {@link WholeAct}.
 */
@customElement('kring-question-panel')
export class KringQuestionPanel extends KringElement {
  @property({ attribute: false }) view!: Question;
  @property({ attribute: false }) me = '';
  @property({ type: Boolean }) busy = false;
  /** Stores another title or other topics. */
  @property({ attribute: false }) store: (change: { title?: string; topics: string[] }) => Promise<void> = () => Promise.reject(new Error('No store'));
  @state() private editing: Asking | null = null;
  @state() private saving = false;
  @state() private errors: FormErrors = noErrors;
  /** Whether its reader did something with it: the button may be gone now, and the focus with it. */
  private acted = false;

  protected override updated(): void {
    if (this.acted && !this.busy) {
      this.acted = false;
      if (document.activeElement === null || document.activeElement === document.body) {
        this.querySelector<HTMLElement>('p')?.focus();
      }
    }
  }

  protected override render() {
    const { question, answer, recheckDue, can } = this.view;
    return html`<p class="row small" role="status" tabindex="-1">${this.words()}</p>
      ${answer === null ? nothing : html`<section class="accepted stack-s" aria-label=${t('question.accepted')}>
        <p class="row spread"><span class="chip official">${icon('check-check')}${t('question.accepted')}</span><a class="small" href="#post-${answer.id}">${t('question.toAnswer')}</a></p>
        ${who(answer, true)}${text(answer)}
        ${question.recheckAt === null ? nothing : html`<p class="small muted">${t('question.holdsUntil', { at: day(question.recheckAt) })}</p>`}</section>`}
      ${recheckDue && can.includes('recheck') ? html`<div class="note warm">${icon('clock')}<div class="stack-s"><p class="strong">${t('question.recheck')}</p><p>${t('question.recheck.text')}</p>
        <div class="row">${this.button('HOLDS', 'button s')}${this.button('HOLDS_NOT', 'button quiet s')}</div></div></div>` : nothing}
      ${this.view.route === null ? nothing : routeWords(this.view.route)}
      <div class="acts">${can.includes('claim') ? this.button('CLAIM', 'button s') : nothing}${can.includes('release') ? this.button('RELEASE', 'button quiet s') : nothing}
        ${can.includes('reopen') ? this.button('REOPEN', 'button quiet s') : nothing}${can.includes('close') ? this.button('CLOSE', 'button quiet s') : nothing}
        ${can.includes('change') ? html`<button type="button" class="button quiet s" aria-expanded=${this.editing === null ? 'false' : 'true'} id="question-change" @click=${this.edit}>${can.includes('rename') ? t('question.change.both') : t('question.change')}</button>` : nothing}</div>
      ${this.editing === null ? nothing : this.form(this.editing)}`;
  }

  private form(asking: Asking): TemplateResult {
    return html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, field => field === 'title' ? t('question.title') : t('question.topics'))}
      <kring-question-fields parts=${this.view.can.includes('rename') ? 'TITLE' : 'TOPICS'} .value=${asking} .errors=${this.errors} @kring-asking=${(event: CustomEvent<Asking>) => { this.editing = event.detail; }}></kring-question-fields>
      <div class="row"><button class="button s" type="submit" aria-disabled=${this.saving ? 'true' : nothing}>${t('form.save')}</button></div></form>`;
  }

  private readonly edit = async (): Promise<void> => {
    const { title, topics } = this.view.question;
    this.errors = noErrors;
    this.editing = this.editing === null ? { title: title ?? '', topics, route: false } : null;
    await this.updateComplete;
    await this.querySelector('kring-question-fields')?.focusFirst();
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.saving) {
      return;
    }
    const { title, topics } = this.editing!;
    this.saving = true;
    try {
      await this.store({ ...(this.view.can.includes('rename') ? { title } : {}), topics: topics.map(each => each.id) });
      this.editing = null;
      await this.updateComplete;
      (this.querySelector<HTMLElement>('#question-change') ?? this.querySelector<HTMLElement>('p'))?.focus();
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.saving = false;
  };

  /** How far it is, in one sentence. */
  private words(): TemplateResult {
    const { question } = this.view;
    return question.claimedBy !== null
      ? html`<span>${question.claimedBy.id === this.me ? t('question.claimedByMe') : t('question.claimedBy', { name: question.claimedBy.name })}</span>`
      : html`<span>${t(`question.words.${question.state}`)}</span>`;
  }

  private act(act: WholeAct): void {
    this.acted = true;
    this.dispatchEvent(new CustomEvent<WholeAct>('kring-question-act', { detail: act, bubbles: true }));
  }

  private button(act: WholeAct, look: string): TemplateResult {
    return html`<button type="button" class=${look} aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.act(act)}>${t(`question.act.${act}`)}</button>`;
  }
}

/** Where the question is on its way to whoever knows. */
function routeWords({ stages, waiting, next, nextAt, again, nobody }: Route): TemplateResult {
  return html`<details class="route" ?open=${nextAt !== null || nobody}><summary>${icon('compass')}${t('question.route.title')}</summary><ul class="stack-s small">
    ${stages.map(each => html`<li>${t(`question.route.asked.${each.stage as Exclude<RouteStage, 'DONE'>}`, { count: each.people })} · <kring-time at=${each.at}></kring-time></li>`)}
    ${waiting === 0 ? nothing : html`<li>${t('question.route.waiting', { count: waiting })}</li>`}
    ${nextAt === null ? nothing : html`<li>${again && next !== 'DONE' ? t(`question.route.again.${next}`, { at: moment(nextAt) }) : t(`question.route.next.${next}`, { at: moment(nextAt) })}</li>`}
    ${nobody ? html`<li>${t('question.route.nobody')}</li>` : nothing}</ul></details>`;
}
