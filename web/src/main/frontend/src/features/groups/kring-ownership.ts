import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { answerOwnership, takeOver } from '../../api/members.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';

/**
 * `<kring-ownership>`: the answer of a member whom an owner asks to take the group over; with `succession` that of a moderator whose group has no owner. The page
 * opens afresh because the membership changes.
 */
@customElement('kring-ownership')
export class KringOwnership extends KringElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @property({ type: Boolean }) succession = false;
  @state() private busy = false;

  protected override render() {
    if (this.succession) {
      return html`<div class="row"><button class="button s" aria-disabled=${this.busy} @click=${() => this.act(() => takeOver(this.slug))}>${t('ownership.takeOver')}</button></div>`;
    }
    return html`<div class="row"><button class="button s" aria-disabled=${this.busy} @click=${() => this.act(() => answerOwnership(this.slug, 'accept'))}>${t('ownership.accept')}</button>
      <button class="button quiet s" aria-disabled=${this.busy} @click=${() => this.act(() => answerOwnership(this.slug, 'decline'))}>${t('ownership.decline')}</button></div>`;
  }

  private async act(change: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await change();
    } catch (problem) {
      this.busy = false;
      say(explain(problem), 'bad');
    }
  }
}
