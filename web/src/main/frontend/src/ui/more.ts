import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n.js';

/** The button below a list that goes on. */
export function moreButton(next: string | null, loading: boolean, onClick: () => void): TemplateResult | typeof nothing {
  return next === null ? nothing
    : html`<p class="row more"><button class="button quiet" aria-disabled=${loading ? 'true' : nothing} @click=${() => { if (!loading) onClick(); }}>${loading ? t('list.loading') : t('list.more')}</button></p>`;
}
