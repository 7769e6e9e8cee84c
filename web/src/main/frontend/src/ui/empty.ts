import { html, nothing, type TemplateResult } from 'lit';
import type { IconName } from '#generated';
import { icon } from './icon.js';

/** What an empty place is for, and the first step. */
export function empty(picture: IconName, title: string, text: string, step: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<div class="empty">${icon(picture)}<h2>${title}</h2><p class="muted">${text}</p>${step}</div>`;
}
