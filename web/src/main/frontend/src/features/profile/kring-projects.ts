import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { newKey } from '../../api/client.js';
import type { Audience } from '../../api/expertise.js';
import { addProject, changeProject, removeProject, type Project } from '../../api/projects.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { choices, errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { audienceChip, audienceChoices } from '../expertise/expertise-parts.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { projectsAfter, withProject } from './projects-after.js';

type Field = 'title' | 'period' | 'line';
const FIELDS: readonly Field[] = ['title', 'period', 'line'];
const LONGEST = { title: 100, period: 40, line: 200 } as const;
const MOST = 12;

/** `<kring-projects own>`: what somebody took part in; on one's own profile also the place to write it. */
@customElement('kring-projects')
export class KringProjects extends LiveElement {
  @property({ type: Boolean }) own = false;
  @state() private projects: Project[] = pageData<{ projects: Project[] }>().projects;
  /** The id of the one that is changed; empty for a new one. */
  @state() private open: string | null = null;
  @state() private text: Record<Field, string> = { title: '', period: '', line: '' };
  @state() private audience: Audience = 'EVERYONE';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private key = newKey();

  protected override render() {
    return html`<ul class="claims">${repeat(this.projects, each => each.id, each => html`<li class="stack-s" id="project-${each.id}">${this.open === each.id ? this.form() : this.one(each)}</li>`)}</ul>
      ${!this.own ? nothing : this.open === '' ? this.form() : this.projects.length >= MOST ? nothing : html`<div><button class="button quiet s" id="add-project" @click=${() => this.start(null)}>${icon('plus')}${t('projects.add')}</button></div>`}`;
  }

  protected override happened(event: LiveEvent): void {
    if (this.own) {
      this.projects = projectsAfter(this.projects, event);
    }
  }

  private one(each: Project): TemplateResult {
    const sr = html`<span class="sr"> ${each.title}</span>`;
    return html`<div class="row spread"><h3>${each.title}</h3>${each.audience === null ? nothing : html`<p class="chips">${audienceChip(each.audience)}</p>`}</div>
      <p class="small muted">${each.period}</p>${each.line === '' ? nothing : html`<p>${each.line}</p>`}
      ${this.own ? html`<div class="row"><button class="button quiet s" @click=${() => this.start(each)}>${icon('pencil')}${t('expertise.change')}${sr}</button><button class="button quiet s" @click=${() => this.drop(each)}>${icon('x')}${t('expertise.remove')}${sr}</button></div>` : nothing}`;
  }

  private form(): TemplateResult {
    const label = (field: string): string => field === 'audience' ? t('audience') : t(`projects.${field as Field}`);
    return html`<form class="form claim-form" novalidate @submit=${this.submit}>${errorSummary(this.errors, label)}
      ${FIELDS.map(field => textField({ field, label: label(field), hint: t(`projects.${field}.hint`), value: this.text[field], maxLength: LONGEST[field], errors: this.errors, onInput: value => { this.text = { ...this.text, [field]: value }; } }))}
      ${choices('audience', t('audience'), audienceChoices(), this.audience, this.errors, value => { this.audience = value; }, true)}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('form.save')}</button><button class="button quiet" type="button" @click=${this.close}>${t('form.cancel')}</button></div></form>`;
  }

  private async start(each: Project | null): Promise<void> {
    [this.open, this.errors, this.key] = [each?.id ?? '', noErrors, newKey()];
    this.text = { title: each?.title ?? '', period: each?.period ?? '', line: each?.line ?? '' };
    this.audience = each?.audience ?? 'EVERYONE';
    await this.updateComplete;
    this.querySelector<HTMLElement>('form input')?.focus();
  }

  private readonly close = (): void => {
    const back = this.open === '' ? '#add-project' : `#project-${this.open ?? ''} button`;
    this.open = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(back)?.focus());
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy || this.open === null) {
      return;
    }
    this.busy = true;
    const input = { ...this.text, audience: this.audience };
    try {
      this.projects = withProject(this.projects, await (this.open === '' ? addProject(input, this.key) : changeProject(this.open, input)));
      say(t('profile.part.saved'));
      this.close();
    } catch (problem) {
      this.errors = errorsOf(problem);
      this.key = newKey();
      await focusSummary(this);
    }
    this.busy = false;
  };

  private async drop(each: Project): Promise<void> {
    try {
      await removeProject(each.id);
      this.projects = this.projects.filter(other => other.id !== each.id);
      say(t('profile.part.removed'));
      await this.updateComplete;
      this.querySelector<HTMLElement>('#add-project')?.focus();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  }
}
