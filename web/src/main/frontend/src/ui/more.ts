import { html, nothing, type TemplateResult } from 'lit';
import { t } from '../i18n.js';

/** The button below a list that goes on. `onClick` ends when what comes next is there: with the last page the button goes, and the first that came has the focus. */
export function moreButton(next: string | null, loading: boolean, onClick: () => unknown): TemplateResult | typeof nothing {
  return next === null ? nothing
    : html`<p class="row more"><button class="button quiet" aria-disabled=${loading ? 'true' : nothing} @click=${(event: Event) => { if (!loading) void goOn(event.currentTarget as HTMLElement, onClick); }}>${loading ? t('list.loading') : t('list.more')}</button></p>`;
}

async function goOn(button: HTMLElement, onClick: () => unknown): Promise<void> {
  const list = button.parentElement!.parentElement!;
  const place = focusable(list).indexOf(button);
  await onClick();
  await new Promise(shown => setTimeout(shown));
  if (!button.isConnected && document.activeElement === document.body) {
    focusable(list).slice(place).find(each => {
      each.focus();
      return document.activeElement === each;
    });
  }
}

function focusable(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('a[href], button, summary')];
}
