import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { answerOwnership } from '../../api/members.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';

/** `<kring-ownership>`: the answer of a member whom an owner asks to take the group over. The page opens afresh because the membership changes. */
@customElement('kring-ownership')
export class KringOwnership extends KringElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private busy = false;

  protected override render() {
    return html`<div class="row"><button class="button s" aria-disabled=${this.busy} @click=${() => this.answer('accept')}>${t('ownership.accept')}</button>
      <button class="button quiet s" aria-disabled=${this.busy} @click=${() => this.answer('decline')}>${t('ownership.decline')}</button></div>`;
  }

  private async answer(answer: 'accept' | 'decline'): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await answerOwnership(this.slug, answer);
    } catch (problem) {
      this.busy = false;
      say(explain(problem), 'bad');
    }
  }
}
