import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { audit } from '../../api/admin.js';
import type { AuditEntry, Page } from '../../api/types.js';
import { moment, number } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';

/** `<kring-admin-audit>`: the audit trail, newest first. Actions and details stand as they are recorded. */
@customElement('kring-admin-audit')
export class KringAdminAudit extends KringElement {
  @state() private page: Page<AuditEntry> = { items: [], next: null };
  @state() private loading = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.page = pageData<{ audit: Page<AuditEntry> }>().audit;
  }

  protected override render() {
    if (this.page.items.length === 0) {
      return html`<section class="card">${empty('shield', t('admin.audit.none.title'), t('admin.audit.none.text'))}</section>`;
    }
    return html`<section class="card table" tabindex="0" role="region" aria-label=${t('admin.audit')}><table class="stacked">
      <thead><tr><th scope="col" class="num">${t('audit.seq')}</th><th scope="col">${t('audit.at')}</th><th scope="col">${t('audit.actor')}</th><th scope="col">${t('audit.action')}</th><th scope="col">${t('audit.detail')}</th></tr></thead>
      <tbody>${repeat(this.page.items, entry => entry.seq, entry => html`<tr>
        <td class="num" data-label=${t('audit.seq')}>${number(entry.seq)}</td>
        <td data-label=${t('audit.at')}><time datetime=${entry.at}>${moment(entry.at)}</time></td>
        <td data-label=${t('audit.actor')}>${entry.actor === null ? t('audit.system') : entry.actor.name}</td>
        <td data-label=${t('audit.action')}><code>${entry.action}</code><br><code class="small muted">${entry.subject}</code></td>
        <td data-label=${t('audit.detail')}><dl class="small">${Object.entries(entry.detail).filter(([, value]) => value !== null).map(([name, value]) => html`<div><dt class="muted">${name}</dt><dd>${typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)}</dd></div>`)}</dl></td></tr>`)}</tbody></table></section>
      ${moreButton(this.page.next, this.loading, () => void this.load())}`;
  }

  private async load(): Promise<void> {
    this.loading = true;
    try {
      const page = await audit(this.page.next);
      this.page = { items: [...this.page.items, ...page.items], next: page.next };
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}
