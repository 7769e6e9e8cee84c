import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Asking } from '../../api/question.js';
import type {} from '../question/kring-question-fields.js';
import type { Language, Mandate } from '../../api/types.js';
import { t } from '../../i18n.js';
import { findData, type Frame } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, fieldId, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { avatar } from '../../ui/person.js';
import { capacityField, kindField, languageField, reasonField, writeTabs, type ComposerInput, type Mode } from './compose-form.js';
import { below, DraftKeeper, readDraft, storageKey, type Draft, type Prepared } from './drafts.js';
import { count } from './length.js';
import type { KringComposerText } from './kring-composer-text.js';
import './kring-composer-preview.js';
import './kring-composer-text.js';

export type { ComposerInput, Mode } from './compose-form.js';

const ADDRESS = '#write';
const ASK = '#ask';
const TYPING_EVERY = 3_000;
/** Nobody waits longer than this for the code that asks for hints. */
const LONGEST_LOAD = 2_000;
let made = 0;

/**
 * `<kring-composer>`: where one writes a post, a reply, an edit or a correction. What is typed survives a closed tab and every
 * error; only a stored text leaves it. Fires `kring-cancel` (the draft stays) and, at most once in three seconds, `kring-typing`.
 */
@customElement('kring-composer')
export class KringComposer extends KringElement {
  @property() slug = '';
  @property() groupId = '';
  @property() mode: Mode = 'post';
  /** The place of the draft: `group:<slug>`, `reply:<post id>`, `edit:<post id>`. */
  @property() draftKey = '';
  @property() personId = '';
  @property({ attribute: false }) initial: { body: string; language: Language } | null = null;
  @property({ attribute: false }) mandates: Mandate[] = [];
  @property({ attribute: false }) language: Language | null = null;
  /** The thread that a reply joins: when it is heated there is time to think. */
  @property({ attribute: false }) threadId = '';
  /** Stores the text; rejects with a ProblemError when it is not stored. */
  @property({ attribute: false }) submit: (input: ComposerInput) => Promise<void> = () => Promise.reject(new Error('No submit'));

  @state() private open = false;
  @state() private previewing = false;
  @state() private busy = false;
  /** The time to think in seconds that the author has chosen, and whether it runs. */
  @state() private delay = 0;
  @state() private waiting = false;
  @state() private restored = false;
  /** The mandate for which one was writing is gone: said until one chooses anew or sends. */
  @state() private mandateLost = false;
  @state() private errors: FormErrors = noErrors;
  @state() private draft: Draft = { body: '', language: null, organisationId: null, reason: '' };
  private readonly name = `composer-${++made}`;
  private keeper: DraftKeeper | undefined;
  private hint: Promise<unknown> | undefined;
  private typedAt = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.openFromAddress);
    if (this.hasUpdated) {
      this.restore();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.openFromAddress);
    this.keeper?.close();
    this.keeper = undefined;
  }

  /** Opens when closed, and puts the caret in the text. */
  async focusText(): Promise<void> {
    this.open = true;
    this.previewing = false;
    await this.updateComplete;
    this.writing?.text.focus();
  }

  /** Opens to ask; what asks is fetched when somebody wants it. */
  async openAsking(): Promise<void> {
    this.open = true;
    this.previewing = false;
    await this.setAsking(true);
    await this.updateComplete;
    await this.querySelector('kring-question-fields')?.focusFirst?.();
  }

  private readonly setAsking = async (asks: boolean): Promise<void> => {
    if (!asks) {
      const { asking: _left, ...draft } = this.draft;
      this.draft = draft;
      this.keeper?.changed();
      return;
    }
    this.change({ asking: this.draft.asking ?? { title: '', topics: [], route: true } });
    await import('../question/kring-question-fields.js').catch(() => say(t('problem.offline'), 'bad'));
  };

  /** Puts a prepared answer below what is there. */
  async take({ body, organisationId, language }: Prepared): Promise<void> {
    this.change({ body: below(this.draft.body, body), organisationId, language });
    await this.focusText();
  }

  /** Mentions somebody at the caret. */
  async mention(handle: string): Promise<void> {
    await this.focusText();
    this.writing?.mention(handle);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('draftKey') || changed.has('personId')) {
      this.restore();
    }
    if (this.draft.asking !== undefined) {
      void import('../question/kring-question-fields.js').catch(() => undefined);
    }
    if (this.open || this.mode !== 'post') {
      this.hint ??= import('./kring-hint.js').catch(() => undefined);
    }
    if (changed.has('threadId') && this.threadId !== '' && this.mode === 'reply') {
      void import('./kring-calm.js').catch(() => undefined);
    }
    const { organisationId } = this.draft;
    if (changed.has('mandates') && organisationId !== null && !this.mandates.some(mandate => mandate.organisation.id === organisationId)) {
      this.draft = { ...this.draft, organisationId: null };
      this.mandateLost = true;
    }
  }

  protected override firstUpdated(): void {
    this.openFromAddress();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    await this.writing?.updateComplete;
    return done;
  }

  protected override render() {
    return this.open || this.mode !== 'post' ? this.form() : this.line();
  }

  private line(): TemplateResult {
    const me = findData<Frame>('frame')?.me;
    return html`<div class="composer" id="write">${me === undefined ? nothing : avatar(me, 's')}
      <button class="ask" @click=${() => this.focusText()}>${this.draft.body === '' ? t('composer.ask') : t('composer.continue')}</button>
      <button class="button quiet" @click=${() => this.openAsking()}>${icon('circle-question-mark')}${t('question.ask')}</button></div>`;
  }

  private form(): TemplateResult {
    const { body, asking } = this.draft;
    const labels: Record<string, string> = { [this.field('title')]: t('question.title'), [this.field('topics')]: t('question.topics'),
      [this.field('body')]: asking === undefined ? t(`composer.label.${this.mode}`) : t('question.body'), [this.field('reason')]: t('composer.reason'), [this.field('capacity')]: t('composer.capacity') };
    const voices = this.mode === 'post' || this.mode === 'reply' ? this.mandates : [];
    return html`<form class="composer open" id=${this.mode === 'post' ? 'write' : nothing} novalidate @submit=${this.send} @keydown=${this.key}>
      ${errorSummary(this.errors, field => labels[field] ?? field)}
      ${this.mode === 'post' ? kindField(this.field('kind'), asking !== undefined, this.setAsking) : nothing}
      ${asking === undefined ? nothing : html`<kring-question-fields .value=${asking} .errors=${this.errors} .names=${{ title: this.field('title'), topics: this.field('topics') }}
        @kring-asking=${(event: CustomEvent<Asking>) => this.change({ asking: event.detail })}></kring-question-fields>`}
      <div class="row spread"><label class="strong" for=${fieldId(this.field('body'))}>${labels[this.field('body')]}</label>${writeTabs(this.name, this.previewing, this.show)}</div>
      ${this.restored ? html`<p class="row small muted" role="status">${icon('history')}${t('composer.draft')} <button type="button" class="link" @click=${this.discard}>${t('composer.draft.discard')}</button></p>` : nothing}
      <div class="field" id="${this.name}-write" role="tabpanel" aria-labelledby="${this.name}-tab-write" ?hidden=${this.previewing}><kring-composer-text .slug=${this.slug} .field=${this.field('body')}
        .value=${body} .language=${this.draft.language} .busy=${this.busy} .errors=${this.errors} @input=${this.typed}></kring-composer-text></div>
      ${this.previewing ? html`<div class="composer-preview" id="${this.name}-preview" role="tabpanel" aria-labelledby="${this.name}-tab-preview" tabindex="0"><kring-composer-preview .body=${body} .groupId=${this.groupId}></kring-composer-preview></div>` : nothing}
      ${this.mode === 'correct' ? reasonField(this.field('reason'), this.draft.reason, this.errors, reason => this.change({ reason })) : nothing}
      ${voices.length === 0 ? nothing : capacityField(this.field('capacity'), voices, this.draft.organisationId, this.errors, this.speakFor)}
      <p class=${this.mandateLost ? 'row small strong' : 'sr'} role="status">${this.mandateLost ? html`${icon('circle-alert')}${t('composer.capacity.lost')}` : nothing}</p>
      <kring-hint .slug=${this.slug} .body=${asking === undefined ? body : `${asking.title}\n\n${body}`}></kring-hint>
      ${this.mode === 'reply' && this.threadId !== '' ? html`<kring-calm .threadId=${this.threadId} @kring-delay=${(event: CustomEvent<number>) => { this.delay = event.detail; }}></kring-calm>` : nothing}
      ${this.waiting ? html`<kring-countdown seconds=${this.delay} @kring-now=${() => this.store()} @kring-withdraw=${this.thinkAgain}></kring-countdown>` : nothing}
      <div class="row composer-foot" ?hidden=${this.waiting}>${languageField(this.field('language'), this.draft.language, language => this.change({ language }))}
        <div class="row end"><button class="button quiet" type="button" @click=${this.cancel}>${t('form.cancel')}</button>
          <button class="button" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>${this.busy ? t('composer.busy') : asking === undefined ? t(`composer.send.${this.mode}`) : t('question.send')}</button></div></div></form>`;
  }

  private get writing(): KringComposerText | null {
    return this.querySelector('kring-composer-text');
  }

  /** The name of a field within this composer, since a page may show several. */
  private field(name: string): string {
    return `${this.name}.${name}`;
  }

  private empty(): Draft {
    return { body: this.initial?.body ?? '', language: this.initial?.language ?? this.language, organisationId: null, reason: '' };
  }

  private restore(): void {
    this.keeper?.close();
    const key = storageKey(this.personId, this.draftKey);
    const kept = readDraft(key);
    this.keeper = new DraftKeeper(key, () => this.worthKeeping ? this.draft : null);
    this.restored = kept !== null;
    this.open = this.restored;
    this.draft = kept ?? this.empty();
  }

  private get worthKeeping(): boolean {
    const { body, reason, asking } = this.draft;
    return (asking?.title ?? '').trim() !== '' || (body !== this.empty().body && body.trim() !== '') || reason.trim() !== '';
  }

  private change(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.keeper?.changed();
  }

  private readonly speakFor = (organisationId: string | null): void => {
    this.mandateLost = false;
    this.change({ organisationId });
  };

  private readonly openFromAddress = (): void => {
    const asks = location.hash === ASK;
    if (this.mode === 'post' && (asks || location.hash === ADDRESS)) {
      history.replaceState(history.state, '', location.pathname + location.search);
      this.scrollIntoView({ block: 'nearest' });
      void (asks ? this.openAsking() : this.focusText());
    }
  };

  private readonly typed = (event: Event): void => {
    this.change({ body: (event.target as HTMLTextAreaElement).value });
    this.restored = false;
    if (Date.now() - this.typedAt >= TYPING_EVERY) {
      this.typedAt = Date.now();
      this.dispatchEvent(new CustomEvent('kring-typing', { bubbles: true }));
    }
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) {
      return;
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.send(event);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.cancel();
    }
  };

  private readonly show = async (previewing: boolean): Promise<void> => {
    this.previewing = previewing;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#${this.name}-tab-${previewing ? 'preview' : 'write'}`)?.focus();
  };

  private readonly discard = (): void => {
    this.keeper?.remove();
    this.draft = this.empty();
    this.restored = false;
    void this.focusText();
  };

  private readonly cancel = (): void => {
    if (!this.busy && !this.waiting) {
      void this.close();
      this.dispatchEvent(new CustomEvent('kring-cancel', { bubbles: true }));
    }
  };

  private async close(): Promise<void> {
    const inside = this.contains(document.activeElement);
    this.open = false;
    this.previewing = false;
    this.errors = noErrors;
    await this.updateComplete;
    if (inside) {
      this.querySelector<HTMLElement>('.ask')?.focus();
    }
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.waiting) {
      return;
    }
    this.errors = this.check();
    if (this.errors !== noErrors) {
      return this.refuse();
    }
    if (!await this.hintsRead()) {
      return;
    }
    if (this.mode === 'reply' && this.delay > 0) {
      this.waiting = true;
      return;
    }
    return this.store();
  };

  /** What the moderators want to say about the text comes first; then the author decides. */
  private async hintsRead(): Promise<boolean> {
    this.busy = true;
    await Promise.race([this.hint, new Promise(resolve => setTimeout(resolve, LONGEST_LOAD))]);
    const read = await (this.querySelector('kring-hint')?.ready?.() ?? true);
    this.busy = false;
    return read;
  }

  /** Not sent: the text is there as it was. */
  private readonly thinkAgain = (): void => {
    this.waiting = false;
    void this.focusText();
  };

  private async store(): Promise<void> {
    this.waiting = false;
    this.busy = true;
    // Who shows the stored text may take this away before it is done: the draft must not outlive it.
    const { keeper } = this;
    try {
      await this.submit(this.input());
      keeper?.remove();
      this.draft = this.empty();
      this.restored = false;
      this.mandateLost = false;
      await this.close();
    } catch (problem) {
      const { fields, whole } = errorsOf(problem, this.mode === 'post' || this.mode === 'reply' ? { 'no-mandate': 'capacity' } : {});
      this.errors = { fields: new Map([...fields].map(([field, message]) => [this.field(field === 'organisationId' ? 'capacity' : field), message])), whole };
      await this.refuse();
    } finally {
      this.busy = false;
    }
  }

  private async refuse(): Promise<void> {
    this.previewing = false;
    await focusSummary(this);
  }

  private check(): FormErrors {
    const { body, reason, asking } = this.draft;
    const { over } = count(body.length);
    const fields = new Map<string, string>();
    if (body.trim() === '' || over > 0) {
      fields.set(this.field('body'), over > 0 ? t('composer.over', { count: over }) : t('composer.required'));
    }
    if (asking !== undefined && asking.title.trim() === '') {
      fields.set(this.field('title'), t('question.title.required'));
    }
    if (this.mode === 'correct' && reason.trim() === '') {
      fields.set(this.field('reason'), t('composer.reason.required'));
    }
    return fields.size === 0 ? noErrors : { fields, whole: null };
  }

  private input(): ComposerInput {
    const { body, language, organisationId, reason, asking } = this.draft;
    return {
      body, capacity: organisationId === null ? 'PERSONAL' : 'ORGANISATION',
      ...(organisationId === null ? {} : { organisationId }), ...(language === null ? {} : { language }),
      ...(this.mode === 'correct' ? { reason: reason.trim() } : {}), ...(asking === undefined ? {} : { asking }),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-composer': KringComposer;
  }
}
