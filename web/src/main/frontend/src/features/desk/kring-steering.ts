import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { addToTalk, closeTalk, transferTalk, type Talk } from '../../api/desk.js';
import type { Person } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { TALK_CHANGED } from './desk-events.js';

/** `<kring-steering>`: hands a conversation to a colleague, brings one in, and ends it. */
@customElement('kring-steering')
export class KringSteering extends KringElement {
  @property({ attribute: false }) talk!: Talk;
  @property({ attribute: false }) seats: Person[] = [];
  @state() private chosen = '';
  @state() private busy = false;

  protected override render() {
    const others = this.seats.filter(each => each.id !== this.talk.keeper?.id && each.id !== this.talk.visitor.id);
    return html`<div class="stack-s">${others.length === 0 ? nothing : html`<div class="row bottoms"><div class="field"><label for="f-colleague">${t('desk.colleague')}</label>
        <select id="f-colleague" .value=${this.chosen} @change=${(event: Event) => { this.chosen = (event.target as HTMLSelectElement).value; }}>
          <option value="">${t('desk.colleague.choose')}</option>${others.map(each => html`<option value=${each.id} ?selected=${each.id === this.chosen}>${each.name}</option>`)}</select></div>
        <button type="button" class="button quiet" aria-disabled=${this.busy || this.chosen === ''} @click=${() => this.withColleague(transferTalk, 'desk.transferred')}>${t('desk.transfer')}</button>
        <button type="button" class="button quiet" aria-disabled=${this.busy || this.chosen === ''} @click=${() => this.withColleague(addToTalk, 'desk.added')}>${t('desk.add')}</button></div>`}
      <div class="row"><button type="button" class="button quiet" aria-disabled=${this.busy} @click=${() => this.act(() => closeTalk(this.talk.id))}>${t('desk.close')}</button></div></div>`;
  }

  private withColleague(act: (id: string, personId: string) => Promise<Talk>, words: 'desk.transferred' | 'desk.added'): void {
    const person = this.seats.find(each => each.id === this.chosen);
    if (person !== undefined) {
      void this.act(async () => {
        const talk = await act(this.talk.id, person.id);
        say(t(words, { name: person.name }));
        this.chosen = '';
        return talk;
      });
    }
  }

  private async act(work: () => Promise<Talk>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.dispatchEvent(new CustomEvent<Talk>(TALK_CHANGED, { detail: await work(), bubbles: true }));
      await new Promise(resolve => setTimeout(resolve));
      if (!this.isConnected && document.activeElement === document.body) {
        document.getElementById('desk-talk')?.focus();
      }
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  }
}
