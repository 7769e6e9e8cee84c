import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Audience } from '../../api/expertise.js';
import { changeExperience, removeExperience, type Experience } from '../../api/mission.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { choices, errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { Withdrawal } from '../../ui/withdrawal.js';
import { audienceChip, audienceChoices } from '../expertise/expertise-parts.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { effortText } from './mission-parts.js';
import { experienceAfter } from './missions-after.js';

const LONGEST = 300;

/** `<kring-experience own>`: what stays of somebody's missions; on one's own profile also the place to say it otherwise, or to others. */
@customElement('kring-experience')
export class KringExperience extends LiveElement {
  @property({ type: Boolean }) own = false;
  @state() private shown: Experience[] = [];
  @state() private changing: string | null = null;
  @state() private line = '';
  @state() private audience: Audience = 'EVERYONE';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private readonly removal = new Withdrawal(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.shown = pageData<{ experience: Experience[] }>().experience;
  }

  protected override render() {
    return html`${this.shown.length === 0 ? html`<p class="muted">${t('experience.none')}</p>` : html`<ul class="claims">${repeat(this.shown, each => each.id, each => this.one(each))}</ul>`}${this.removal.dialog()}`;
  }

  protected override happened(event: LiveEvent): void {
    if (this.own) {
      this.shown = experienceAfter(this.shown, event);
    }
  }

  private one(each: Experience): TemplateResult {
    const sr = html`<span class="sr"> ${each.line}</span>`;
    return html`<li class="stack-s" id="experience-${each.id}"><div class="row spread"><p>${each.line}</p>${each.audience === null ? nothing : html`<p class="chips">${audienceChip(each.audience)}</p>`}</div>
      <p class="small muted">${t(`mission.kind.${each.kind}`)} · ${each.organisation} · ${effortText(each.effort, each.unit)}${each.at === null ? nothing : html` · ${day(each.at)}`}</p>
      ${each.at === null ? html`<p class="small muted">${t('experience.waits')}</p>` : nothing}
      ${!this.own ? nothing : this.changing === each.id ? this.form(each) : html`<div class="row"><button class="button quiet s" @click=${() => this.start(each)}>${icon('pencil')}${t('expertise.change')}${sr}</button>
        ${each.at === null ? nothing : html`<button class="button quiet s" @click=${() => this.drop(each)}>${icon('x')}${t('expertise.remove')}${sr}</button>`}</div>`}</li>`;
  }

  private form(each: Experience): TemplateResult {
    return html`<form class="form claim-form" novalidate @submit=${(event: Event) => this.save(event, each)}>${errorSummary(this.errors, field => field === 'audience' ? t('audience') : t('application.field.line'))}
      ${textField({ field: 'line', label: t('application.field.line'), hint: t('application.line.hint'), value: this.line, errors: this.errors, maxLength: LONGEST, onInput: line => { this.line = line; } })}
      ${choices('audience', t('audience'), audienceChoices(), this.audience, this.errors, value => { this.audience = value; }, true)}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('form.save')}</button><button class="button quiet" type="button" @click=${() => this.close(each)}>${t('form.cancel')}</button></div></form>`;
  }

  private async start(each: Experience): Promise<void> {
    this.changing = each.id;
    this.line = each.line;
    this.audience = each.audience ?? 'ONLY_ME';
    this.errors = noErrors;
    await this.updateComplete;
    this.querySelector('input')?.focus();
  }

  private close(each: Experience): void {
    this.changing = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#experience-${each.id} button`)?.focus());
  }

  private async save(event: Event, each: Experience): Promise<void> {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const now = await changeExperience(each.id, this.line, this.audience);
      this.shown = this.shown.map(other => other.id === each.id ? now : other);
      say(t('profile.part.saved'));
      this.close(each);
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  }

  private drop(each: Experience): void {
    void this.removal.ask({ title: t('experience.remove.title'), text: t('experience.remove.text'), yes: t('expertise.remove'), act: async () => {
      await removeExperience(each.id);
      this.shown = this.shown.filter(other => other.id !== each.id);
      say(t('profile.part.removed'));
    } });
  }
}
