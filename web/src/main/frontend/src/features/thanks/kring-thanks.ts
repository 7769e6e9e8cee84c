import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { agreeToShow, hideThanks, myThanks, removeThanks, type Thanks, type ThanksFilter } from '../../api/thanks.js';
import { t } from '../../i18n.js';
import { pageData, type Frame } from '../../page-data.js';
import type { Page } from '../../api/types.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { Paged } from '../../ui/paged.js';
import { avatar } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';
import { nameOf } from '../expertise/expertise-parts.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { thanksAfter, withThanks } from './thanks-after.js';
import '../../ui/kring-time.js';

/** `<kring-thanks>`: the thanks that I received and gave, each between two people until both let it be shown. */
@customElement('kring-thanks')
export class KringThanks extends LiveElement {
  private readonly me = pageData<Frame>('frame').me.id;
  private readonly received = new Paged<Thanks>(this, cursor => myThanks('RECEIVED', cursor));
  private readonly given = new Paged<Thanks>(this, cursor => myThanks('GIVEN', cursor));

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<{ received: Page<Thanks>; given: Page<Thanks> }>();
    this.received.show(data.received);
    this.given.show(data.given);
  }

  protected override render() {
    return html`<div class="stack">${this.section('RECEIVED', this.received)}${this.section('GIVEN', this.given)}</div>`;
  }

  protected override happened(event: LiveEvent): void {
    this.received.change(items => thanksAfter(items, event, each => each.receiver.id === this.me));
    this.given.change(items => thanksAfter(items, event, each => each.giver.id === this.me));
  }

  private section(which: ThanksFilter, list: Paged<Thanks>): TemplateResult {
    return html`<section class="stack-s" aria-labelledby="thanks-${which}"><h3 id="thanks-${which}">${t(`thanks.${which}`)}</h3>
      ${list.items.length === 0 ? html`<p class="muted">${t(`thanks.${which}.none`)}</p>` : html`<ul class="endorsements">${repeat(list.items, each => each.id, each => this.one(each))}</ul>`}${list.button()}</section>`;
  }

  private one(each: Thanks): TemplateResult {
    const other = each.giver.id === this.me ? each.receiver : each.giver;
    const sr = html`<span class="sr"> ${other.name}</span>`;
    return html`<li class="endorsement">${avatar(other, 's')}<div class="stack-s">${each.line === '' ? nothing : html`<p class="endorsement-words">${each.line}</p>`}
      <p class="small muted"><a href="/people/${other.handle}">${other.name}</a> · <kring-time at=${each.at}></kring-time>${each.threadId === null ? nothing
        : html` · <a href="/posts/${each.threadId}${each.threadId === each.postId ? '' : `#post-${each.postId}`}">${each.excerpt || t('thanks.post')}</a>`}</p>
      ${each.agreed || each.other ? html`<p class="chips"><span class="chip">${icon(each.agreed && each.other ? 'eye' : 'clock')}${each.agreed && each.other ? t('thanks.shown', { topics: each.topics.map(nameOf).join(', ') })
        : each.agreed ? t('thanks.waits', { name: other.name }) : t('thanks.asks', { name: other.name })}</span></p>` : nothing}
      <p class="row">${each.can.includes('agree') ? html`<button class="link" @click=${() => this.agree(each, true)}>${t('thanks.agree')}${sr}</button>` : nothing}
        ${each.can.includes('disagree') ? html`<button class="link" @click=${() => this.agree(each, false)}>${t('thanks.disagree')}${sr}</button>` : nothing}
        ${each.can.includes('remove') ? html`<button class="link" @click=${() => this.drop(each)}>${t('thanks.remove')}${sr}</button>` : nothing}</p></div></li>`;
  }

  private listOf(each: Thanks): Paged<Thanks> {
    return each.giver.id === this.me ? this.given : this.received;
  }

  private agree(each: Thanks, agrees: boolean): void {
    void this.act(async () => {
      const now = await (agrees ? agreeToShow(each.id, each.line) : hideThanks(each.id));
      this.listOf(each).change(items => withThanks(items, each.id, now));
    });
  }

  private drop(each: Thanks): void {
    void this.act(async () => {
      await removeThanks(each.id);
      this.listOf(each).change(items => withThanks(items, each.id, null));
      say(t('thanks.removed'));
    });
  }

  private async act(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  }
}
