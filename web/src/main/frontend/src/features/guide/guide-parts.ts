import { html, nothing, type TemplateResult } from 'lit';
import type { GuidedPath, GuideSuggestion } from '../../api/guide.js';
import type { Localised, Voice } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { icon } from '../../ui/icon.js';
import '../../ui/kring-time.js';
import { officialMark } from '../../ui/person.js';

/** A text in the language of the reader, or marked as another. */
export function words(text: Localised): TemplateResult {
  const { text: shown, lang } = localised(text);
  return html`<span lang=${lang ?? nothing}>${shown}</span>`;
}

export function voiceChip(voice: Voice): TemplateResult {
  return voice === 'OFFICIAL' ? html`<span class="chip official">${icon('badge-check')}${t('guide.voice.OFFICIAL')}</span>` : html`<span class="chip">${t(`guide.voice.${voice}`)}</span>`;
}

/** What was asked so far and answered. */
export function stepList(steps: { question: Localised; answer: Localised }[]): TemplateResult | typeof nothing {
  return steps.length === 0 ? nothing : html`<ol class="guide-steps small muted">${steps.map(step => html`<li>${words(step.question)} <span class="strong">${words(step.answer)}</span></li>`)}</ol>`;
}

/** A path that a moderator kept: who, when, where it ended, and why. */
export function keptPath(path: GuidedPath): TemplateResult {
  return html`<li class="stack-s"><p class="small"><a class="strong" href="/people/${path.by.handle}">${path.by.name}</a>${officialMark(path.by)} · <kring-time class="muted" at=${path.at}></kring-time></p>
    <p class="chips"><span class="strong">${words(path.title)}</span>${voiceChip(path.voice)}</p><blockquote class="quote">${path.rationale}</blockquote>
    <details><summary class="link small">${t('guide.path', { count: path.steps.length })}</summary>${stepList(path.steps)}</details></li>`;
}

/** What an end says to do, and in which capacity. */
export function advice(suggestion: GuideSuggestion): TemplateResult {
  return html`<p class="chips">${voiceChip(suggestion.voice)}</p><p>${words(suggestion.text)}</p>`;
}
