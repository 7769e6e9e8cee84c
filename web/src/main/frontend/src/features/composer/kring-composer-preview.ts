import { html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { preview } from '../../api/posts.js';
import type { Language } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';
import { explain } from '../../ui/problem.js';
import { safeHtml } from '../../ui/safe-html.js';

/** `<kring-composer-preview>`: the text as it would be stored, and in which language the server takes it to be. */
@customElement('kring-composer-preview')
export class KringComposerPreview extends KringElement {
  @property() body = '';
  @property() groupId = '';
  @state() private rendered: { html: string; language: Language } | null = null;
  @state() private failure: string | null = null;
  private asked: AbortController | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    if ((changed.has('body') || changed.has('groupId')) && this.body.trim() !== '') {
      void this.load();
    }
  }

  protected override render() {
    if (this.body.trim() === '') {
      return html`<p class="muted">${t('composer.preview.none')}</p>`;
    }
    if (this.failure !== null) {
      return html`<p class="note bad" role="alert">${icon('circle-alert')}<span>${this.failure}</span></p>`;
    }
    return html`${this.rendered === null ? html`<p class="muted" role="status">${t('list.loading')}</p>`
      : html`<div class="body" lang=${this.rendered.language}>${safeHtml(this.rendered.html)}</div>
        <p class="small muted">${t('composer.preview.language', { language: t(`language.${this.rendered.language}`) })}</p>`}`;
  }

  private async load(): Promise<void> {
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    this.failure = null;
    try {
      this.rendered = await preview(this.body, this.groupId, asked.signal);
    } catch (problem) {
      if (!asked.signal.aborted) {
        this.failure = explain(problem);
      }
    }
  }
}
