import { html, type TemplateResult } from 'lit';
import type { IconName } from '#generated';

/** An icon of the page's sprite; decoration, so the text beside it says what it means. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" aria-hidden="true" focusable="false"><use href=${`#i-${name}`}></use></svg>`;
}
