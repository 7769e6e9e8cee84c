import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ProblemError } from '../../api/client.js';
import { Submission } from '../../api/submission.js';
import type { Group, Language, Localised, WatchAction } from '../../api/types.js';
import { addWatched, changeWatched, removeWatched, watched, type Watched, type WatchedInput } from '../../api/watched.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { choices, errorsOf, errorSummary, fieldId, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import './kring-watch-trial.js';
import { watchedChanged } from './watched-parts.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const ACTIONS: readonly WatchAction[] = ['FLAG', 'HOLD', 'HINT'];
const LONGEST = 200;
const LONGEST_HINT = 300;
const MOST = 50;
const NEW: WatchedInput = { expression: '', action: 'FLAG', hint: null };

/** `<kring-watched group-slug>`: the watched expressions of a group, or without one those of the platform, and a place to try them. */
@customElement('kring-watched')
export class KringWatched extends LiveElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private items: Watched[] = [];
  @state() private draft: WatchedInput = NEW;
  /** The one that is being changed; null for a new one. */
  @state() private changing: Watched | null = null;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private groupId: string | null = null;
  private languages: readonly Language[] = LANGUAGES;
  private readonly adding = new Submission((input: WatchedInput, key) => addWatched(this.slug, input, key));

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<{ watched: { items: Watched[] }; group?: Group }>();
    this.items = data.watched.items;
    if (data.group !== undefined) {
      const { id, names } = data.group;
      this.groupId = id;
      this.languages = LANGUAGES.filter(each => each in names || this.items.some(item => item.hint !== null && each in item.hint));
    }
  }

  protected override render() {
    return html`<div class="stack">
      ${this.items.length === 0 ? html`<p class="muted">${t('watched.none')}</p>` : html`<ul class="watched">${repeat(this.items, each => each.id, each => this.one(each))}</ul>`}
      ${this.items.length >= MOST && this.changing === null ? html`<p>${t('watched.full', { most: MOST })}</p>` : this.form()}
      <kring-watch-trial .slug=${this.slug} .draft=${this.draft.expression}></kring-watch-trial></div>`;
  }

  protected override happened(event: LiveEvent): void {
    if (watchedChanged(event, this.groupId)) {
      void this.fetch();
    }
  }

  private one(each: Watched) {
    const hint = each.hint === null ? null : localised(each.hint);
    const name = html`<span class="sr"> ${each.expression}</span>`;
    return html`<li class="stack-s" id="watched-${each.id}"><div class="row spread"><code class="expression">${each.expression}</code><span class="chip">${t(`watched.action.${each.action}`)}</span></div>
      ${hint === null ? nothing : html`<p class="quote" lang=${hint.lang}>${hint.text}</p>`}
      <div class="row"><button class="button quiet s" @click=${() => this.change(each)}>${icon('pencil')}${t('watched.change')}${name}</button>
        <button class="button quiet s" aria-disabled=${this.busy} @click=${() => this.drop(each)}>${icon('x')}${t('watched.remove')}${name}</button></div></li>`;
  }

  private form() {
    const { expression, action, hint } = this.draft;
    return html`<form class="form" novalidate @submit=${this.submit}><h3>${this.changing === null ? t('watched.new') : t('watched.changing')}</h3>${errorSummary(this.errors, field => this.label(field))}
      ${textField({ field: 'expression', label: t('watched.expression'), hint: t('watched.expression.hint'), value: expression, errors: this.errors, maxLength: LONGEST, onInput: value => this.type({ expression: value }) })}
      ${choices('action', t('watched.action'), ACTIONS.map(value => ({ value, label: t(`watched.action.${value}`), hint: t(`watched.action.${value}.hint`) })), action, this.errors, value => this.type({ action: value }))}
      ${action !== 'HINT' ? nothing : this.languages.map(lang => textField({ field: `hint.${lang}`, label: t('watched.words', { language: t(`language.${lang}`) }), value: hint?.[lang] ?? '', lang, lines: 2, errors: this.errors, maxLength: LONGEST_HINT, onInput: value => this.type({ hint: { ...this.draft.hint, [lang]: value } }) }))}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${this.changing === null ? t('watched.add') : t('watched.save')}</button>
        ${this.changing === null ? nothing : html`<button class="button quiet" type="button" @click=${this.clear}>${t('form.cancel')}</button>`}</div></form>`;
  }

  private label(field: string): string {
    const lang = field.split('.')[1] as Language | undefined;
    return lang !== undefined ? t('watched.words', { language: t(`language.${lang}`) }) : field === 'action' ? t('watched.action') : t('watched.expression');
  }

  private type(change: Partial<WatchedInput>): void {
    this.draft = { ...this.draft, ...change };
  }

  private async change(each: Watched): Promise<void> {
    this.changing = each;
    this.draft = { expression: each.expression, action: each.action, hint: each.hint };
    this.errors = noErrors;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#${fieldId('expression')}`)?.focus();
  }

  private readonly clear = (): void => {
    this.changing = null;
    this.draft = NEW;
    this.errors = noErrors;
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    const { expression, action } = this.draft;
    const input: WatchedInput = { expression, action, hint: action === 'HINT' ? filled(this.draft.hint ?? {}) : null };
    try {
      const stored = this.changing === null ? await this.adding.run(input) : await changeWatched(this.slug, this.changing.id, input, this.changing.version);
      this.items = this.items.some(each => each.id === stored.id) ? this.items.map(each => each.id === stored.id ? stored : each) : [...this.items, stored];
      this.clear();
      say(t('watched.saved'));
    } catch (problem) {
      if (problem instanceof ProblemError && (problem.status === 404 || problem.status === 412)) {
        await this.fetch();
        this.changing = this.items.find(each => each.id === this.changing?.id) ?? null;
      }
      const { fields, whole } = errorsOf(problem);
      this.errors = { whole, fields: new Map([...fields].map(([field, message]) => [field === 'hint' ? `hint.${this.languages[0]}` : field, message])) };
      await focusSummary(this);
    }
    this.busy = false;
  };

  private async drop(each: Watched): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await removeWatched(this.slug, each.id);
      say(t('watched.removed'));
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    await this.fetch();
    if (this.changing?.id === each.id) {
      this.clear();
    }
    this.busy = false;
    this.querySelector<HTMLElement>(`#${fieldId('expression')}`)?.focus();
  }

  private async fetch(): Promise<void> {
    this.items = await watched(this.slug).then(found => found.items, () => this.items);
  }
}

function filled(text: Localised): Localised {
  return Object.fromEntries(Object.entries(text).filter(([, value]) => value.trim() !== ''));
}
