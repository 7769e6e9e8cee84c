import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { leftQuestions, type LeftFilter } from '../../api/handover.js';
import type { QuestionItem } from '../../api/question.js';
import type { Page } from '../../api/types.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { Paged } from '../../ui/paged.js';
import { questionLine } from '../question/question-parts.js';

interface LeftData { open: Page<QuestionItem>; accepted: Page<QuestionItem>; inherited: Page<QuestionItem> }

/** `<kring-left>`: my open questions and accepted answers while I leave, and the answers that colleagues left me. */
@customElement('kring-left')
export class KringLeft extends KringElement {
  @property({ type: Boolean }) leaving = false;
  private readonly open = new Paged<QuestionItem>(this, cursor => leftQuestions('OPEN', cursor));
  private readonly accepted = new Paged<QuestionItem>(this, cursor => leftQuestions('ACCEPTED', cursor));
  private readonly inherited = new Paged<QuestionItem>(this, cursor => leftQuestions('INHERITED', cursor));

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<LeftData>();
    this.open.show(data.open);
    this.accepted.show(data.accepted);
    this.inherited.show(data.inherited);
  }

  protected override render() {
    return html`<div class="stack">${this.leaving ? html`${this.section('OPEN', this.open)}${this.section('ACCEPTED', this.accepted)}` : nothing}
      ${this.inherited.items.length === 0 ? nothing : this.section('INHERITED', this.inherited)}</div>`;
  }

  private section(which: LeftFilter, list: Paged<QuestionItem>): TemplateResult {
    return html`<section class="card" aria-labelledby="left-${which}"><div class="pad flush stack-s"><h2 id="left-${which}">${t(`left.${which}`)}</h2><p class="muted">${t(`left.${which}.text`)}</p></div>
      ${list.items.length === 0 ? html`<p class="pad">${t('left.none')}</p>` : html`<ul class="list">${repeat(list.items, each => each.id, each => html`<li>${questionLine(each, true)}
        ${which === 'OPEN' || each.question.recheckAt === null ? nothing : html`<p class="small muted">${t('left.until', { day: day(each.question.recheckAt) })}</p>`}</li>`)}</ul>`}${list.button()}</section>`;
  }
}
