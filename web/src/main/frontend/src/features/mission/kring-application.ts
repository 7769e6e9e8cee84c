import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Audience } from '../../api/expertise.js';
import { agree, answerApplication, apply, complete, withdrawApplication, type Application, type Mission } from '../../api/mission.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { choices, errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { Withdrawal } from '../../ui/withdrawal.js';
import { audienceChoices } from '../expertise/expertise-parts.js';
import { applicationChip } from './mission-parts.js';

type Act = 'apply' | 'accept' | 'decline' | 'agree' | 'complete' | 'end';
const ANSWERS = { accept: 'acceptance', decline: 'refusal', end: 'end' } as const;
const ACTS: readonly Act[] = ['accept', 'decline', 'agree', 'complete', 'end'];
const LONGEST = { motivation: 1000, message: 500, lineManager: 120, line: 300 };
type Field = keyof typeof LONGEST | 'audience';

/** `<kring-application>`: what is between an applicant and who offers, and what the reader, one of the two, can do. Fires `kring-mission` with what it became, or `kring-left`. */
@customElement('kring-application')
export class KringApplication extends KringElement {
  @property({ attribute: false }) mission!: Mission;
  /** Null before I have applied. */
  @property({ attribute: false }) application: Application | null = null;
  @state() private open: Act | null = null;
  @state() private words = '';
  @state() private audience: Audience = 'ONLY_ME';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private readonly withdrawal = new Withdrawal(this);

  protected override render() {
    const { application, mission } = this;
    const again = mission.can.includes('apply');
    return html`<div class="stack-s" tabindex="-1">${application === null ? nothing : this.facts(application)}
      ${application === null || this.open !== null ? nothing : this.buttons(application)}
      ${again && this.open === null ? html`<div class="row"><button class="button" @click=${() => this.start('apply')}>${application === null ? t('application.apply') : t('application.again')}</button></div>` : nothing}
      ${this.open === null ? nothing : this.form(this.open)}</div>${this.withdrawal.dialog()}`;
  }

  private facts(each: Application): TemplateResult {
    const mine = this.mission.applications === null;
    return html`<p class="chips">${applicationChip(each.state)}</p>
      ${each.motivation === '' ? nothing : html`<div><p class="small muted">${mine ? t('application.motivation.mine') : t('application.motivation')}</p><p class="pre-line">${each.motivation}</p></div>`}
      ${each.answer === null ? nothing : html`<div><p class="small muted">${mine ? t('application.answer', { name: this.mission.offerer.name }) : t('application.answer.mine')}</p><p class="pre-line">${each.answer}</p></div>`}
      ${each.lineManager === null ? nothing : html`<p class="small">${t('application.manager', { name: each.lineManager })}</p>`}
      ${this.next(each, mine)}`;
  }

  /** What is to come, in words. */
  private next(each: Application, mine: boolean): TemplateResult | typeof nothing {
    const words = each.state === 'APPLIED' && mine ? t('application.next.APPLIED') : each.state === 'ACCEPTED' ? (mine ? t('application.next.ACCEPTED') : t('application.next.ACCEPTED.other'))
      : each.state === 'DECLINED' && mine ? t('application.next.DECLINED') : each.state === 'RUNNING' && each.mineDone ? t('application.next.waits') : each.state === 'RUNNING' && each.otherDone ? t('application.next.otherDone') : each.state === 'RUNNING' ? t('application.next.RUNNING') : null;
    return words === null ? nothing : html`<p class="small muted">${words}</p>`;
  }

  private buttons({ can, applicant }: Application): TemplateResult | typeof nothing {
    const sr = this.mission.applications === null ? nothing : html`<span class="sr"> ${applicant.name}</span>`;
    const acts = ACTS.filter(act => can.includes(act));
    return acts.length === 0 && !can.includes('withdraw') ? nothing : html`<div class="row">
      ${acts.map((act, index) => html`<button class="button s ${index === 0 && act !== 'end' ? '' : 'quiet'}" @click=${() => this.start(act)}>${t(`application.act.${act as Exclude<Act, 'apply'>}`)}${sr}</button>`)}
      ${can.includes('withdraw') ? html`<button class="button quiet s" @click=${() => this.withdraw()}>${t('application.withdraw')}</button>` : nothing}</div>`;
  }

  private form(act: Act): TemplateResult {
    const name = this.field(act);
    const field = this.own(name);
    const hint = act === 'apply' ? t('application.motivation.hint') : act === 'agree' ? t('application.lineManager.hint') : act === 'complete' ? t('application.line.hint') : t(`application.message.${act}`);
    return html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, each => t(`application.field.${each.split('.')[0] as Field}`))}
      ${textField({ field, label: t(`application.field.${name}`), hint, value: this.words, errors: this.errors, maxLength: LONGEST[name], ...(name === 'motivation' || name === 'message' ? { lines: 4 } : {}), onInput: words => { this.words = words; } })}
      ${act === 'complete' ? choices(this.own('audience'), t('audience'), audienceChoices(), this.audience, this.errors, value => { this.audience = value; }, true) : nothing}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${act === 'apply' ? t('application.apply') : t(`application.act.${act}`)}</button>
        <button class="button quiet" type="button" @click=${() => { this.open = null; }}>${t('form.cancel')}</button></div></form>`;
  }

  private field(act: Act): keyof typeof LONGEST {
    return act === 'apply' ? 'motivation' : act === 'agree' ? 'lineManager' : act === 'complete' ? 'line' : 'message';
  }

  /** Who offers may have a form open for several applicants: their fields have names of their own. */
  private own(field: string): string {
    return this.mission.applications === null ? field : `${field}.${this.application?.id}`;
  }

  private async start(act: Act): Promise<void> {
    this.open = act;
    this.words = '';
    this.errors = noErrors;
    await this.updateComplete;
    this.querySelector<HTMLElement>('textarea, input')?.focus();
  }

  private do(act: Act): Promise<Mission> {
    const { id } = this.mission;
    const application = this.application?.id ?? '';
    return act === 'apply' ? apply(id, this.words) : act === 'agree' ? agree(id, this.words) : act === 'complete' ? complete(id, application, this.words, this.audience)
      : answerApplication(id, application, ANSWERS[act], this.words);
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const act = this.open;
    if (this.busy || act === null) {
      return;
    }
    this.busy = true;
    try {
      const mission = await this.do(act);
      this.open = null;
      say(act === 'apply' ? t('application.sent') : t('application.saved'));
      this.dispatchEvent(new CustomEvent<Mission>('kring-mission', { detail: mission }));
      await this.updateComplete;
      this.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
    } catch (problem) {
      const { fields, whole } = errorsOf(problem);
      this.errors = { fields: new Map([...fields].map(([field, message]) => [this.own(field), message])), whole };
      await focusSummary(this);
    }
    this.busy = false;
  };

  private withdraw(): void {
    void this.withdrawal.ask({ title: t('application.withdraw.title'), text: t('application.withdraw.text'), yes: t('application.withdraw'), act: async () => {
      await withdrawApplication(this.mission.id);
      say(t('application.withdrawn'));
      this.dispatchEvent(new CustomEvent('kring-left'));
    } });
  }
}
