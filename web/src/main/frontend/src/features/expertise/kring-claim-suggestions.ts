import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { claimSuggestions, dismissSuggestion, type ClaimSuggestion } from '../../api/thanks.js';
import { t } from '../../i18n.js';
import { findData } from '../../page-data.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { suggestionsAfter } from '../thanks/thanks-after.js';
import { nameOf, topicLink } from './expertise-parts.js';
import './kring-claim-form.js';

/** `<kring-claim-suggestions>`: topics about which I answered and that I do not claim; only I see them, and nothing is claimed for me. */
@customElement('kring-claim-suggestions')
export class KringClaimSuggestions extends LiveElement {
  @state() private items: ClaimSuggestion[] = findData<{ suggestions?: ClaimSuggestion[] }>()?.suggestions ?? [];
  @state() private claiming: string | null = null;

  protected override render() {
    return this.items.length === 0 ? nothing : html`<div class="note"><div class="stack-s"><h3 tabindex="-1">${t('suggestions.title')}</h3><p class="small muted">${t('suggestions.text')}</p>
      <ul class="stack-s">${repeat(this.items, each => each.topic.id, each => this.one(each))}</ul></div></div>`;
  }

  protected override happened(event: LiveEvent): void {
    this.items = suggestionsAfter(this.items, event);
    if (event.name === 'expertise.changed' && event.data.claim === null) {
      void claimSuggestions().then(items => { this.items = items; }, () => undefined);
    }
  }

  private one(each: ClaimSuggestion): TemplateResult {
    const { topic, answered, accepted } = each;
    const sr = html`<span class="sr"> ${nameOf(topic)}</span>`;
    return html`<li class="stack-s"><p><strong>${topicLink(topic)}</strong> · ${accepted > 0 ? t('suggestions.accepted', { answered, accepted }) : t('suggestions.answered', { answered })}</p>
      ${this.claiming === topic.slug ? html`<kring-claim-form .wanted=${topic.slug} @kring-claimed=${() => this.claimed(each)} @kring-close=${() => { this.claiming = null; }}></kring-claim-form>`
        : html`<div class="row"><button class="button quiet s" @click=${() => { this.claiming = topic.slug; }}>${icon('plus')}${t('suggestions.add')}${sr}</button>
          <button class="button quiet s" @click=${() => this.dismiss(each)}>${icon('x')}${t('suggestions.dismiss')}${sr}</button></div>`}</li>`;
  }

  /** The list of claims follows by its own event. */
  private claimed(each: ClaimSuggestion): void {
    this.claiming = null;
    this.drop(each);
  }

  private async dismiss(each: ClaimSuggestion): Promise<void> {
    try {
      await dismissSuggestion(each.topic.slug);
      this.drop(each);
      say(t('suggestions.dismissed'));
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  }

  private drop(each: ClaimSuggestion): void {
    this.items = this.items.filter(other => other.topic.id !== each.topic.id);
    void this.updateComplete.then(() => this.querySelector('h3')?.focus());
  }
}
