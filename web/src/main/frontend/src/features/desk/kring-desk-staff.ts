import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { ProblemError } from '../../api/client.js';
import { desk as fetchDesk, setDuty, takeTalk, talk as fetchTalk, type Desk, type Talk, type WholeTalk } from '../../api/desk.js';
import type { Me } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { DESK_CHANGED, OPENED } from './desk-events.js';
import { openWords } from './desk-parts.js';
import './kring-steering.js';
import { KringTalk } from './kring-talk.js';
import { KringTalkQuestion } from './kring-talk-question.js';

/** `<kring-desk-staff>`: the queue of a desk for its staff, and the conversation that they chose. */
@customElement('kring-desk-staff')
export class KringDeskStaff extends KringElement {
  @property({ attribute: false }) slug = '';
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) whole: WholeTalk | null = null;
  @property({ attribute: false }) me!: Me;
  @state() private busy = false;
  /** Each conversation has its own: what one was writing to a visitor waits there, and never stands before another one. */
  private readonly parts = new Map<string, [KringTalk, KringTalkQuestion]>();

  protected override render() {
    const { desk } = this;
    const { queue, closed, onDuty, seats } = desk.staff!;
    const waiting = queue.filter(each => each.state === 'WAITING');
    const here = seats.filter(each => each.onDuty).map(each => each.person.name);
    return html`<div class="stack"><p>${icon('clock')} ${openWords(desk)}</p>
      <div class="row spread"><p>${here.length === 0 ? t('desk.duty.none') : t('desk.duty.here', { names: here.join(', ') })}</p>
        <button type="button" class="button ${onDuty ? 'quiet' : ''}" aria-disabled=${this.busy} @click=${() => this.duty(!onDuty)}>${onDuty ? t('desk.duty.go') : t('desk.duty.come')}</button></div>
      <section class="stack-s" aria-labelledby="desk-queue"><h3 id="desk-queue" tabindex="-1">${t('desk.queue')}</h3><p role="status" class="small muted">${t('desk.queue.count', { count: waiting.length })}</p>
        <ul class="stack-s">${repeat(waiting, each => each.id, each => this.row(each))}</ul></section>
      ${this.list(t('desk.hand'), queue.filter(each => each.state === 'TAKEN'))}
      ${this.whole === null ? nothing : this.conversation(this.whole)}
      ${closed.length === 0 ? nothing : html`<details class="more-filters"><summary>${t('desk.over', { count: closed.length })}</summary>${this.list('', closed)}</details>`}</div>`;
  }

  private list(title: string, talks: Talk[]): TemplateResult | typeof nothing {
    return talks.length === 0 ? nothing : html`<section class="stack-s">${title === '' ? nothing : html`<h3>${title}</h3>`}<ul class="stack-s">${repeat(talks, each => each.id, each => this.row(each))}</ul></section>`;
  }

  private row(each: Talk): TemplateResult {
    const name = html`<span class="sr"> ${each.visitor.name}</span>`;
    const who = each.state === 'TAKEN' ? t('desk.keeper', { name: each.keeper?.name ?? '' }) : each.state === 'CLOSED' ? t(`desk.ended.${each.ending ?? 'SERVED'}`) : t('desk.place.staff', { place: each.place ?? 0 });
    return html`<li class="list-row desk-row" aria-current=${this.whole?.talk.id === each.id ? 'true' : nothing}>
      <div class="person"><div><p class="name">${each.visitor.name}</p><p class="small muted">${each.visitor.function} · ${each.visitor.organisation.name}</p></div></div>
      <p class="desk-first">${each.first}</p><p class="small muted">${who} · <kring-time at=${each.closedAt ?? each.askedAt}></kring-time></p>
      <div class="acts">${each.can.includes('take') ? html`<button type="button" class="button s" aria-disabled=${this.busy} @click=${() => this.take(each)}>${t('desk.take')}${name}</button>` : nothing}
        <button type="button" class="button quiet s" aria-disabled=${this.busy} @click=${() => this.open(each.id)}>${t('desk.show')}${name}</button></div></li>`;
  }

  private conversation(whole: WholeTalk): TemplateResult {
    const { talk } = whole;
    const [said, question] = this.parts.get(talk.id) ?? [new KringTalk(), new KringTalkQuestion()];
    this.parts.set(talk.id, [said, question]);
    said.me = this.me.id;
    said.whole = question.whole = whole;
    const helping = talk.colleagues.filter(each => each.id !== talk.keeper?.id).map(each => each.name);
    return html`<section class="card pad stack" aria-labelledby="desk-talk"><div class="row spread"><h3 id="desk-talk" tabindex="-1">${t('desk.with', { name: talk.visitor.name })}</h3>
        <button type="button" class="button quiet s" @click=${() => this.show(null)}>${t('desk.hide')}</button></div>
      <p class="small muted">${talk.state === 'TAKEN' ? t('desk.keeper', { name: talk.keeper?.name ?? '' }) : talk.state === 'WAITING' ? t('desk.place.staff', { place: talk.place ?? 0 }) : t(`desk.ended.${talk.ending ?? 'SERVED'}`)}${helping.length === 0 ? nothing : html` · ${t('desk.colleagues', { names: helping.join(', ') })}`}${talk.letter ? html` · ${talk.mail === null ? t('desk.letter.asked') : t(`desk.letter.${talk.mail}`)}` : nothing}</p>
      ${said}${question}
      ${talk.can.includes('steer') ? keyed(talk.id, html`<kring-steering .talk=${talk} .seats=${this.desk.staff!.seats.map(seat => seat.person)}></kring-steering>`) : nothing}</section>`;
  }

  private async take(each: Talk): Promise<void> {
    await this.act(async () => {
      await takeTalk(each.id);
      await this.show(await fetchTalk(each.id));
      await this.querySelector<KringTalk>('kring-talk')?.focusField();
    });
  }

  private async open(id: string): Promise<void> {
    await this.act(async () => {
      await this.show(await fetchTalk(id));
      this.querySelector<HTMLElement>('#desk-talk')?.focus();
    });
  }

  private async duty(on: boolean): Promise<void> {
    await this.act(async () => this.answered(await setDuty(this.slug, on)));
  }

  /** Who was not the first to take somebody sees who was. */
  private async act(work: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await work();
    } catch (problem) {
      say(explain(problem), 'bad');
      if (problem instanceof ProblemError && problem.status === 409) {
        await fetchDesk(this.slug).then(fresh => this.answered(fresh), () => undefined);
      }
    }
    this.busy = false;
  }

  private answered(desk: Desk): void {
    this.dispatchEvent(new CustomEvent<Desk>(DESK_CHANGED, { detail: desk, bubbles: true }));
  }

  private async show(whole: WholeTalk | null): Promise<void> {
    this.dispatchEvent(new CustomEvent<WholeTalk | null>(OPENED, { detail: whole, bubbles: true }));
    await new Promise(resolve => setTimeout(resolve));
    await this.updateComplete;
    if (whole === null) {
      this.querySelector<HTMLElement>('#desk-queue')?.focus();
    }
  }
}
