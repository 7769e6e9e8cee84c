import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shell/shell.js';
import type { Asking, Question, Route, RouteStage } from '../../api/question.js';
import type { Post } from '../../api/types.js';
import { day, moment } from '../../format.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorOf, errorsOf, errorSummary, fieldId, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { text, who } from '../feed/post-parts.js';
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
  @state() private errors: FormErrors = noErrors;

  protected override render() {
    const { question, answer, recheckDue, can } = this.view;
    return html`<p class="row small" role="status">${this.words()}</p>
      ${answer === null ? nothing : html`<section class="accepted stack-s" aria-label=${t('question.accepted')}>
        <p class="row spread"><span class="chip official">${icon('check-check')}${t('question.accepted')}</span><a class="small" href="#post-${answer.id}">${t('question.toAnswer')}</a></p>
        ${who(answer, true)}${text(answer)}
        ${question.recheckAt === null ? nothing : html`<p class="small muted">${t('question.holdsUntil', { at: day(question.recheckAt) })}</p>`}</section>`}
      ${recheckDue && can.includes('recheck') ? html`<div class="note warm">${icon('clock')}<div class="stack-s"><p class="strong">${t('question.recheck')}</p><p>${t('question.recheck.text')}</p>
        <div class="row">${this.button('HOLDS', 'button s')}${this.button('HOLDS_NOT', 'button quiet s')}</div></div></div>` : nothing}
      ${this.view.route === null ? nothing : routeWords(this.view.route)}
      <div class="acts">${can.includes('claim') ? this.button('CLAIM', 'button s') : nothing}${can.includes('release') ? this.button('RELEASE', 'button quiet s') : nothing}
        ${can.includes('reopen') ? this.button('REOPEN', 'button quiet s') : nothing}${can.includes('close') ? this.button('CLOSE', 'button quiet s') : nothing}
        ${can.includes('change') ? html`<button type="button" class="button quiet s" aria-expanded=${this.editing === null ? 'false' : 'true'} @click=${this.edit}>${can.includes('rename') ? t('question.change.both') : t('question.change')}</button>` : nothing}</div>
      ${this.editing === null ? nothing : this.form(this.editing)}`;
  }

  private form(asking: Asking): TemplateResult {
    return html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, field => field === 'title' ? t('question.title') : t('question.topics'))}
      <kring-question-fields parts=${this.view.can.includes('rename') ? 'TITLE' : 'TOPICS'} .value=${asking} .errors=${this.errors} @kring-asking=${(event: CustomEvent<Asking>) => { this.editing = event.detail; }}></kring-question-fields>
      <div class="row"><button class="button s" type="submit">${t('form.save')}</button></div></form>`;
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
    const { title, topics } = this.editing!;
    try {
      await this.store({ ...(this.view.can.includes('rename') ? { title } : {}), topics: topics.map(each => each.id) });
      this.editing = null;
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
  };

  /** How far it is, in one sentence. */
  private words(): TemplateResult {
    const { question } = this.view;
    return question.claimedBy !== null
      ? html`<span>${question.claimedBy.id === this.me ? t('question.claimedByMe') : t('question.claimedBy', { name: question.claimedBy.name })}</span>`
      : html`<span>${t(`question.words.${question.state}`)}</span>`;
  }

  private button(act: WholeAct, look: string): TemplateResult {
    return html`<button type="button" class=${look} aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.dispatchEvent(new CustomEvent<WholeAct>('kring-question-act', { detail: act, bubbles: true }))}>${t(`question.act.${act}`)}</button>`;
  }
}

/** Where the question is on its way to whoever knows. */
function routeWords({ stages, waiting, next, nextAt, nobody }: Route): TemplateResult {
  return html`<details class="route" ?open=${nextAt !== null || nobody}><summary>${icon('compass')}${t('question.route.title')}</summary><ul class="stack-s small">
    ${stages.map(each => html`<li>${t(`question.route.asked.${each.stage as Exclude<RouteStage, 'DONE'>}`, { count: each.people })} · <kring-time at=${each.at}></kring-time></li>`)}
    ${waiting === 0 ? nothing : html`<li>${t('question.route.waiting', { count: waiting })}</li>`}
    ${nextAt === null ? nothing : html`<li>${t(`question.route.next.${next}`, { at: moment(nextAt) })}</li>`}
    ${nobody ? html`<li>${t('question.route.nobody')}</li>` : nothing}</ul></details>`;
}

/** `<kring-outdated>`: asks where the answer of today stands, when somebody says that one does not hold any more. Fires `kring-newer` with its id or null, and `kring-close`. */
@customElement('kring-outdated')
export class KringOutdated extends KringElement {
  @property({ attribute: false }) reply!: Post;
  @property({ attribute: false }) others: Post[] = [];
  @state() private address = '';
  @state() private wrong = false;

  protected override firstUpdated(): void {
    this.querySelector('dialog')!.showModal();
  }

  protected override render() {
    const errors = this.wrong ? { fields: new Map([['newer', t('question.newer.wrong')]]), whole: null } : noErrors;
    return html`<dialog class="card dialog" aria-labelledby="outdated-title" @close=${() => this.dispatchEvent(new CustomEvent('kring-close'))}><form method="dialog" class="stack" novalidate @submit=${this.submit}>
      <h2 id="outdated-title">${t('question.outdated.title', { name: this.reply.author.name })}</h2><p>${t('question.outdated.text')}</p>
      ${this.others.length === 0 ? nothing : html`<fieldset><legend>${t('question.newer.here')}</legend><div class="choices">${this.others.map(each => html`<label class="choice"><input type="radio" name="here" value=${each.id}
        @change=${() => { this.address = `/posts/${each.id}`; this.wrong = false; }}><span>${each.author.name} · <kring-time at=${each.createdAt}></kring-time></span></label>`)}</div></fieldset>`}
      <div class="field"><label for=${fieldId('newer')}>${t('question.newer.address')}</label><p class="hint" id="${fieldId('newer')}-hint">${t('question.newer.hint')}</p>${errorOf('newer', errors)}
        <input id=${fieldId('newer')} type="text" autocomplete="off" .value=${this.address} aria-invalid=${this.wrong ? 'true' : nothing} aria-describedby="${fieldId('newer')}-hint" @input=${(event: Event) => { this.address = (event.target as HTMLInputElement).value; }}></div>
      <div class="row"><button class="button" type="submit">${t('question.outdated.mark')}</button>
        <button class="button quiet" type="button" @click=${() => this.querySelector('dialog')!.close()}>${t('form.cancel')}</button></div></form></dialog>`;
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    const id = /[0-9a-f]{8}-[0-9a-f-]{27}(?!.*[0-9a-f]{8}-)/.exec(this.address)?.[0] ?? null;
    if (this.address.trim() !== '' && id === null) {
      this.wrong = true;
      return;
    }
    this.dispatchEvent(new CustomEvent<string | null>('kring-newer', { detail: id }));
  };
}
