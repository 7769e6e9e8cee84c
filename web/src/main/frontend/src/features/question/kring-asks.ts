import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { answerAsk, asks, suggestColleagues, type Ask, type AskAnswer } from '../../api/question.js';
import type { Person } from '../../api/types.js';
import { t } from '../../i18n.js';
import { findData } from '../../page-data.js';
import { errorsOf, errorSummary, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { pick, type Pick } from '../../ui/pick.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { asksAfter } from './asks-after.js';
import { questionLine } from './question-parts.js';

const NOBODY: Pick<Person> = { text: '', found: [], chosen: null };

/** `<kring-asks>`: questions that I am asked to answer, each with what I can say to it; nothing at all when there are none. */
@customElement('kring-asks')
export class KringAsks extends LiveElement {
  @state() private asks: Ask[] = [];
  @state() private busy = false;
  /** The one that I pass on, and to whom. */
  @state() private passing: string | null = null;
  @state() private colleague: Pick<Person> = NOBODY;
  @state() private errors: FormErrors = noErrors;

  override connectedCallback(): void {
    super.connectedCallback();
    this.asks = findData<{ asks?: Ask[] }>()?.asks ?? [];
  }

  protected override render() {
    return this.asks.length === 0 ? nothing : html`<section class="card" aria-labelledby="asks-title"><h2 id="asks-title" class="pad flush" tabindex="-1">${t('asks.title', { count: this.asks.length })}</h2>
      <ul class="list">${repeat(this.asks, each => each.id, each => this.one(each))}</ul></section>`;
  }

  protected override happened(event: LiveEvent): void {
    this.asks = asksAfter(this.asks, event);
  }

  protected override reset(stream: string): void {
    if (stream.startsWith('person:')) {
      void asks().then(({ items }) => { this.asks = items; }, () => undefined);
    }
  }

  private one(each: Ask): TemplateResult {
    const button = (answer: AskAnswer, look: string): TemplateResult => html`<button type="button" class=${look} aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.answer(each, answer)}>${t(`asks.${answer as 'TAKEN' | 'NOT_ME' | 'NOT_NOW'}`)}<span class="sr"> ${each.question.question.title ?? ''}</span></button>`;
    return html`<li class="stack-s">${questionLine(each.question, true)}
      ${each.by === null ? nothing : html`<p class="small">${t('asks.by', { name: each.by.name })}</p>`}
      <div class="row">${each.can.includes('take') ? button('TAKEN', 'button s') : html`<a class="button s" href="/groups/${each.question.group.slug}">${t('asks.join')}</a>`}
        <button type="button" class="button quiet s" aria-expanded=${this.passing === each.id ? 'true' : 'false'} @click=${() => this.pass(each)}>${t('asks.PASSED')}<span class="sr"> ${each.question.question.title ?? ''}</span></button>
        ${button('NOT_NOW', 'button quiet s')}${button('NOT_ME', 'button quiet s')}</div>
      ${this.passing === each.id ? this.passOn(each) : nothing}</li>`;
  }

  private passOn(each: Ask): TemplateResult {
    return html`<form class="form" novalidate @submit=${(event: Event) => { event.preventDefault(); void this.answer(each, 'PASSED'); }}>${errorSummary(this.errors, () => t('asks.to'))}
      ${pick<Person>({
        field: 'to', label: t('asks.to'), hint: t('asks.to.hint'), errors: this.errors, state: this.colleague, show: person => `${person.name} · ${person.function}, ${person.organisation.name}`,
        search: async q => (await suggestColleagues(each.id, q)).items, onChange: colleague => { this.colleague = colleague; },
      })}
      <div class="row"><button class="button s" type="submit" aria-disabled=${this.busy ? 'true' : nothing}>${t('asks.pass')}</button></div></form>`;
  }

  private pass(each: Ask): void {
    this.passing = this.passing === each.id ? null : each.id;
    this.colleague = NOBODY;
    this.errors = noErrors;
  }

  private async answer(each: Ask, answer: AskAnswer): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.asks = (await answerAsk(each.id, answer, answer === 'PASSED' ? this.colleague.chosen?.handle ?? null : null)).items;
      this.passing = null;
      if (answer === 'TAKEN') {
        location.assign(`/posts/${each.question.id}`);
        return;
      }
      say(t(answer === 'PASSED' ? 'asks.passed' : answer === 'NOT_NOW' ? 'asks.later' : 'asks.thanks'));
      await this.updateComplete;
      (this.querySelector<HTMLElement>('#asks-title') ?? document.getElementById('main'))?.focus();
    } catch (problem) {
      if (answer === 'PASSED') {
        this.errors = errorsOf(problem, { 'colleague-unavailable': 'to' });
        await focusSummary(this);
      } else {
        say(explain(problem), 'bad');
      }
    } finally {
      this.busy = false;
    }
  }
}
