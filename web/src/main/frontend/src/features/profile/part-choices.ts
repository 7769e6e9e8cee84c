import { html, nothing, type TemplateResult } from 'lit';
import type { PartView, ProfilePart, Region } from '../../api/profile.js';
import type { Language } from '../../api/types.js';
import { t } from '../../i18n.js';
import { errorOf, fieldId, type FormErrors } from '../../ui/form.js';
import { availableChip } from '../../ui/person.js';
import { safeHtml } from '../../ui/safe-html.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const REGIONS: readonly Region[] = ['BE-BRU', 'BE-VAN', 'BE-VBR', 'BE-VLI', 'BE-VOV', 'BE-VWV', 'BE-WBR', 'BE-WHT', 'BE-WLG', 'BE-WLX', 'BE-WNA'];

/** What a part is made of: words of one's own, choices, or what Kring tells. */
export const formOf = (part: ProfilePart): 'text' | 'choices' | 'told' => part === 'AVAILABILITY' ? 'told' : part === 'LANGUAGES' || part === 'REGIONS' ? 'choices' : 'text';

const wordOf = (part: ProfilePart, choice: string): string => part === 'LANGUAGES' ? t(`language.${choice as Language}`) : t(`region.${choice as Region}`);

/** What a part says. */
export function partContent({ part, html: text, choices }: PartView): TemplateResult {
  switch (formOf(part)) {
    case 'text': return html`<div class="prose">${safeHtml(text)}</div>`;
    case 'told': return html`<p class="chips">${availableChip(choices.includes('NOW'))}</p>`;
    case 'choices': return html`<ul class="chips">${choices.map(choice => html`<li class="chip">${wordOf(part, choice)}</li>`)}</ul>`;
  }
}

/** A check box for each choice. */
export function choiceField(part: ProfilePart, chosen: string[], errors: FormErrors, onChange: (chosen: string[]) => void): TemplateResult {
  const toggle = (choice: string, on: boolean): void => onChange(on ? [...chosen, choice] : chosen.filter(each => each !== choice));
  return html`<fieldset aria-invalid=${errors.fields.has('choices') ? 'true' : nothing}><legend>${t(`profile.part.${part}`)}</legend>${errorOf('choices', errors)}
    <div class="choices flow">${(part === 'LANGUAGES' ? LANGUAGES : REGIONS).map((choice, index) => html`<label class="choice">
      <input type="checkbox" id=${index === 0 ? fieldId('choices') : nothing} name="choices" value=${choice} .checked=${chosen.includes(choice)} @change=${(event: Event) => toggle(choice, (event.target as HTMLInputElement).checked)}>
      <span>${wordOf(part, choice)}</span></label>`)}</div></fieldset>`;
}
