import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { membershipReason, type Reason } from '../../api/rules.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { finding } from './rule-parts.js';
import { namesOf } from './sentence.js';

/** `<kring-why group-slug>`: why I am in this group, and what its rules come to for me. */
@customElement('kring-why')
export class KringWhy extends LiveElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private reason: Reason | null = null;

  protected override firstUpdated(): void {
    void this.fetch();
  }

  protected override happened(event: LiveEvent): void {
    if (event.name === 'membership.changed' && event.data.slug === this.slug) {
      void this.fetch();
    }
  }

  protected override render() {
    if (this.reason === null) {
      return nothing;
    }
    const { origin, since, rules, alumnusFrom, role } = this.reason;
    const names = namesOf(this.reason);
    return html`<div class="stack-s"><h3>${t('rule.why')}</h3><p>${t(`members.origin.${origin}`, { day: day(since) })}</p>
      ${role === 'ALUMNUS' ? html`<p>${t('rule.why.alumnus')}</p>` : nothing}
      ${alumnusFrom === null ? nothing : html`<p class="note">${t('rule.why.alumnusFrom', { day: day(alumnusFrom) })}</p>`}
      ${rules.map(each => finding(each, names))}</div>`;
  }

  private async fetch(): Promise<void> {
    this.reason = await membershipReason(this.slug).catch(() => this.reason);
  }
}
