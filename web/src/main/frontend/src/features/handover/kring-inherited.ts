import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { answerAsHeir, type Handover, type Inherited } from '../../api/handover.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { avatar } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';
import { nameOf, topicLink } from '../expertise/expertise-parts.js';

/** `<kring-inherited>`: what colleagues who leave ask me to take over, and what I took over. Fires `kring-handover`. */
@customElement('kring-inherited')
export class KringInherited extends KringElement {
  @property({ attribute: false }) inherited: Inherited[] = [];
  @state() private busy = false;

  protected override render() {
    return html`<ul class="list">${repeat(this.inherited, each => `${each.topic.id} ${each.from.id}`, each => this.one(each))}</ul>`;
  }

  private one(each: Inherited): TemplateResult {
    const { topic, from, lastDay } = each;
    const sr = html`<span class="sr"> ${nameOf(topic)}, ${from.name}</span>`;
    return html`<li class="stack-s"><div class="row spread"><h3>${topicLink(topic)}</h3>${each.state === 'ACCEPTED' ? html`<span class="chip">${icon('check')}${t('heirs.state.ACCEPTED')}</span>` : nothing}</div>
      <p class="row one">${avatar(from, 's')}<span>${t(each.state === 'ASKED' ? 'inherited.asks' : 'inherited.yours', { name: from.name, day: day(lastDay) })}</span></p>
      ${each.state === 'ASKED' ? html`<p class="small muted">${t('inherited.what')}</p>` : nothing}
      <div class="row">${each.can.includes('accept') ? html`<button class="button s" aria-disabled=${this.busy} @click=${() => this.answer(each, true)}>${t('inherited.accept')}${sr}</button>` : nothing}
        ${each.can.includes('decline') ? html`<button class="button quiet s" aria-disabled=${this.busy} @click=${() => this.answer(each, false)}>${each.state === 'ASKED' ? t('inherited.decline') : t('inherited.giveBack')}${sr}</button>` : nothing}</div></li>`;
  }

  private async answer({ topic, from }: Inherited, accept: boolean): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const detail = await answerAsHeir(topic.slug, from.handle, accept);
      say(accept ? t('inherited.accepted', { topic: nameOf(topic) }) : t('inherited.declined'));
      this.dispatchEvent(new CustomEvent<Handover>('kring-handover', { bubbles: true, detail }));
      // Who hears it shows the list anew, or not at all when it is empty.
      await new Promise(shown => setTimeout(shown));
      (document.getElementById('inherited-title') ?? document.getElementById('main'))?.focus();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  }
}
