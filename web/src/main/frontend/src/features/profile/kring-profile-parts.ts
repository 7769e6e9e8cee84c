import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Audience } from '../../api/expertise.js';
import { partsOf, removePart, writePart, type PartInput, type PartView, type ProfilePart } from '../../api/profile.js';
import { t } from '../../i18n.js';
import { pageData, type Frame } from '../../page-data.js';
import { choices, errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { audienceChip, audienceChoices } from '../expertise/expertise-parts.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { choiceField, formOf, partContent } from './part-choices.js';
import { PARTS, partsAfter, withPart } from './parts-after.js';

/** `<kring-profile-parts own>`: what somebody says about themselves; on one's own profile also the place to write it. */
@customElement('kring-profile-parts')
export class KringProfileParts extends LiveElement {
  @property({ type: Boolean }) own = false;
  @state() private parts: PartView[] = [];
  @state() private writing: ProfilePart | null = null;
  @state() private text = '';
  @state() private chosen: string[] = [];
  @state() private audience: Audience = 'EVERYONE';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  @state() private removing: ProfilePart | null = null;
  /** Whether something was changed in the form that is open. */
  private touched = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.parts = pageData<{ parts: PartView[] }>().parts;
  }

  protected override render() {
    return html`<div class="claims" @input=${() => { this.touched = true; }}>${PARTS.map(part => this.one(part, this.parts.find(each => each.part === part)))}</div>
      <dialog class="card dialog" aria-labelledby="remove-part-title" @close=${() => { this.removing = null; }}>${this.removing === null ? nothing : html`
        <form method="dialog" class="stack" @submit=${this.takeOff}><h2 id="remove-part-title">${t('profile.part.remove.title', { part: t(`profile.part.${this.removing}`) })}</h2><p>${t('profile.part.remove.text')}</p>
        <div class="row"><button class="button bad">${t('expertise.remove')}</button><button class="button quiet" type="button" @click=${() => this.querySelector('dialog')!.close()}>${t('form.cancel')}</button></div></form>`}</dialog>`;
  }

  protected override happened(event: LiveEvent): void {
    if (this.own) {
      this.parts = partsAfter(this.parts, event);
    }
  }

  protected override reset(stream: string): void {
    const { id, handle } = pageData<Frame>('frame').me;
    if (this.own && stream === `person:${id}`) {
      void partsOf(handle).then(parts => { this.parts = parts; }, () => undefined);
    }
  }

  private one(part: ProfilePart, view: PartView | undefined): TemplateResult | typeof nothing {
    if (view === undefined && !this.own) {
      return nothing;
    }
    const title = t(`profile.part.${part}`);
    return html`<section class="stack-s" id="part-${part}"><div class="row spread"><h3>${title}</h3>${view?.audience == null ? nothing : html`<p class="chips">${audienceChip(view.audience)}</p>`}</div>
      ${this.writing === part ? this.form(part) : html`${view === undefined ? html`<p class="muted">${t(`profile.part.${part}.hint`)}</p>` : partContent(view)}
      ${this.own ? this.buttons(part, view, title) : nothing}`}</section>`;
  }

  private buttons(part: ProfilePart, view: PartView | undefined, title: string): TemplateResult {
    const sr = html`<span class="sr"> ${title}</span>`;
    return html`<div class="row"><button class="button quiet s" @click=${() => this.start(part, view)}>${icon('pencil')}${view !== undefined ? t('expertise.change') : formOf(part) === 'text' ? t('profile.part.write') : t('profile.part.choose')}${sr}</button>
      ${view === undefined ? nothing : html`<button class="button quiet s" @click=${() => this.drop(part)}>${icon('x')}${t('expertise.remove')}${sr}</button>`}</div>`;
  }

  private form(part: ProfilePart): TemplateResult {
    const label = (field: string): string => field === 'audience' ? t('audience') : t(`profile.part.${part}`);
    return html`<form class="form claim-form" novalidate @submit=${this.submit}>${errorSummary(this.errors, label)}
      ${this.field(part)}
      ${choices('audience', t('audience'), audienceChoices(), this.audience, this.errors, value => { this.audience = value; }, true)}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('form.save')}</button><button class="button quiet" type="button" @click=${() => this.close(part)}>${t('form.cancel')}</button></div></form>`;
  }

  private field(part: ProfilePart): TemplateResult {
    switch (formOf(part)) {
      case 'text': return textField({ field: 'text', label: t('profile.part.text'), hint: t('profile.part.text.hint'), value: this.text, errors: this.errors, lines: 6, onInput: value => { this.text = value; } });
      case 'choices': return choiceField(part, this.chosen, this.errors, chosen => { this.chosen = chosen; });
      case 'told': return html`<p class="hint">${t('profile.part.AVAILABILITY.text')}</p>`;
    }
  }

  private async start(part: ProfilePart, view: PartView | undefined): Promise<void> {
    if (this.writing !== null && this.touched) {
      say(t('profile.part.first', { part: t(`profile.part.${this.writing}`) }), 'bad');
      this.querySelector<HTMLElement>('form textarea, form input')?.focus();
      return;
    }
    this.touched = false;
    this.writing = part;
    this.text = view?.text ?? '';
    this.chosen = view?.choices ?? [];
    this.audience = view?.audience ?? 'EVERYONE';
    this.errors = noErrors;
    await this.updateComplete;
    this.querySelector<HTMLElement>('form textarea, form input')?.focus();
  }

  private close(part: ProfilePart): void {
    this.touched = false;
    this.writing = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#part-${part} button`)?.focus());
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const part = this.writing;
    if (this.busy || part === null) {
      return;
    }
    this.busy = true;
    try {
      this.parts = withPart(this.parts, part, await writePart(part, this.input(part)));
      say(t('profile.part.saved'));
      this.close(part);
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };

  private input(part: ProfilePart): PartInput {
    const { text, chosen, audience } = this;
    return formOf(part) === 'text' ? { text, audience } : formOf(part) === 'choices' ? { choices: chosen, audience } : { audience };
  }

  private async drop(part: ProfilePart): Promise<void> {
    this.removing = part;
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
  }

  /** A part that is being written stays open. */
  private readonly takeOff = async (): Promise<void> => {
    const part = this.removing!;
    try {
      await removePart(part);
      this.parts = withPart(this.parts, part, null);
      say(t('profile.part.removed'));
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#part-${part} button`)?.focus();
  };
}
