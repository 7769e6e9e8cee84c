import { html, type TemplateResult } from 'lit';
import type { Level } from '../api/types.js';
import { t } from '../i18n.js';

export const LEVELS: readonly Level[] = ['FEDERAL', 'FLEMISH', 'WALLOON', 'BRUSSELS', 'FRENCH_COMMUNITY', 'GERMAN_SPEAKING', 'PROVINCIAL', 'LOCAL'];

/** The level of government as a chip: a dot of its colour and always its name. */
export function levelChip(level: Level): TemplateResult {
  return html`<span class="chip"><span class="dot level-${level.toLowerCase()}"></span>${t(`level.${level}`)}</span>`;
}
