import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { held, withdrawHeld } from '../../api/held.js';
import type { Held } from '../../api/types.js';
import { t } from '../../i18n.js';
import '../shell/shell.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { safeHtml } from '../../ui/safe-html.js';
import '../../ui/kring-time.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { heldAfter } from './held-after.js';

/** `<kring-held>`: what the reader wrote in a group, or in one discussion, and a moderator has to approve first. */
@customElement('kring-held')
export class KringHeld extends LiveElement {
  @property({ attribute: false }) slug = '';
  @property({ attribute: false }) groupId = '';
  /** Only what would join this discussion. */
  @property({ attribute: false }) threadId: string | null = null;
  @state() private items: Held[] = [];
  @state() private busy = false;

  protected override firstUpdated(): void {
    void held(this.slug).then(({ items }) => { this.items = items; }, () => undefined);
  }

  protected override render() {
    const shown = this.items.filter(each => this.threadId === null || each.threadId === this.threadId);
    return shown.length === 0 ? nothing : html`<section class="card pad stack" aria-labelledby="held-title"><h2 id="held-title" tabindex="-1">${t('held.title', { count: shown.length })}</h2><p>${t('held.text')}</p>
      <ul class="stack">${shown.map(each => html`<li class="stack-s"><p class="chips"><span class="chip">${icon('clock')}${t(`held.why.${each.why}`)}</span>${each.threadId !== null && this.threadId === null ? html`<a class="small" href="/posts/${each.threadId}">${t('reports.context')}</a>` : nothing}<kring-time class="small muted" at=${each.at}></kring-time></p>
        ${each.title === null ? nothing : html`<p class="question-title" lang=${each.language}>${each.title}</p>`}
        <div class="body quote-body" lang=${each.language}>${safeHtml(each.html)}</div>
        <div class="row"><button class="button quiet s" aria-disabled=${this.busy} @click=${() => this.withdraw(each)}>${icon('undo-2')}${t('held.withdraw')}</button></div></li>`)}</ul></section>`;
  }

  protected override happened(event: LiveEvent): void {
    this.items = heldAfter(this.items, event, this.groupId);
  }

  private async withdraw(each: Held): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await withdrawHeld(each.id);
      this.items = this.items.filter(other => other.id !== each.id);
      say(t('held.withdrawn'));
      await this.updateComplete;
      (this.querySelector<HTMLElement>('#held-title') ?? document.getElementById('main'))?.focus();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-held': KringHeld;
  }
}
