import { html, nothing, type TemplateResult } from 'lit';
import type { AskedQuestion } from '../../api/types.js';
import { localised, t } from '../../i18n.js';

/** What an applicant was asked, each with the answer or that it is waited for. */
export function asked(questions: AskedQuestion[]): TemplateResult | typeof nothing {
  return questions.length === 0 ? nothing : html`<dl class="asked">${questions.map(each => {
    const { text, lang } = localised(each.text);
    return html`<div><dt>${each.by === null ? nothing : html`${t('admission.asks', { name: each.by.name })} `}<span lang=${lang}>${text}</span></dt>
      <dd>${each.answer ?? html`<span class="muted">${t('admission.unanswered')}</span>`}</dd></div>`;
  })}</dl>`;
}
