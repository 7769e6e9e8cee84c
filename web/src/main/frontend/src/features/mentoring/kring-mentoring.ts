import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { answerProposal, openMentoring, runMentoring, stopTakingPart, type Mentoring, type MentoringAnswer, type MentoringProposal, type Pair } from '../../api/mentoring.js';
import { Submission } from '../../api/submission.js';
import { day } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { personLine } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import './kring-avoided.js';
import './kring-take-part.js';
import { mentoringAfter } from './mentoring-after.js';
import { numbersTable } from './mentoring-numbers.js';
import { common, pairName, partName, partsOf, roleOf, samePart, summary, type Part } from './mentoring-parts.js';

/** `<kring-mentoring group-slug>`: the buddies and mentors of a group as I see them: who is proposed to me, my pairs, how I take part; for who leads the group numbers. */
@customElement('kring-mentoring')
export class KringMentoring extends LiveElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private view!: Mentoring;
  /** What is being filled in. */
  @state() private editing: Part | null = null;
  @state() private busy = false;
  private readonly running = new Submission((_round: { from: string | null }, key) => runMentoring(this.slug, key));

  override connectedCallback(): void {
    super.connectedCallback();
    this.view = pageData<{ mentoring: Mentoring }>().mentoring;
  }

  protected override render() {
    const { open, proposals, pairs, entries, can } = this.view;
    return html`${open ? nothing : html`<section class="card pad stack"><p>${can.includes('switch') ? t('mentoring.closed.owner') : t('mentoring.closed')}</p>
        ${can.includes('switch') ? html`<div class="row">${this.button(t('mentoring.open'), () => openMentoring(this.slug, true), t('mentoring.opened'), '#part-title')}</div>` : nothing}</section>`}
      ${proposals.length === 0 ? nothing : html`<section class="card" aria-labelledby="proposals-title"><h3 id="proposals-title" class="pad flush" tabindex="-1">${t('mentoring.proposals', { count: proposals.length })}</h3>
        <ul class="list">${repeat(proposals, each => each.id, each => this.proposal(each))}</ul></section>`}
      ${pairs.length === 0 ? nothing : html`<section class="card"><h3 class="pad flush">${t('mentoring.pairs')}</h3><ul class="list">${repeat(pairs, each => each.id, each => pairLine(each))}</ul></section>`}
      ${!open && entries.length === 0 ? nothing : html`<section class="card pad stack" aria-labelledby="part-title"><div class="stack-s"><h3 id="part-title" tabindex="-1">${t('mentoring.part')}</h3>
        ${open && this.view.nextAt !== null ? html`<p class="muted">${t('mentoring.next', { day: day(this.view.nextAt) })}</p>` : nothing}</div>
        ${partsOf(this.view).length === 0 ? html`<p>${t('mentoring.part.not')}</p>` : html`<ul class="parts stack">${repeat(partsOf(this.view), each => `${each.kind}-${each.side}`, each => this.way(each))}</ul>`}
        ${entries.length === 0 ? nothing : html`<kring-avoided .slug=${this.slug} .people=${this.view.avoided} @kring-taken=${(event: CustomEvent<Mentoring>) => { this.view = event.detail; }}></kring-avoided>`}</section>`}
      ${this.lead()}`;
  }

  protected override happened(event: LiveEvent): void {
    this.view = mentoringAfter(this.view, event);
  }

  private proposal(each: MentoringProposal): TemplateResult {
    const word = (answer: MentoringAnswer, look: string, words: string): TemplateResult => html`<button type="button" class=${look} aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.answer(each, answer)}>${words}<span class="sr"> ${each.other.name}</span></button>`;
    return html`<li class="stack-s" id="proposal-${each.id}"><p class="strong">${t(`mentoring.proposal.${roleOf(each)}`)}</p>${personLine(each.other)}
      ${common(each)}${each.note === '' ? nothing : html`<p class="quote">${each.note}</p>`}
      <p class="small muted">${each.answer === null ? t('mentoring.proposal.until', { day: day(each.until) }) : t('mentoring.proposal.waiting', { day: day(each.until) })}</p>
      <div class="row">${each.answer === null ? word('ACCEPTED', 'button s', t('mentoring.accept')) : nothing}${word('DECLINED', 'button quiet s', each.answer === null ? t('mentoring.decline') : t('mentoring.decline.after'))}</div></li>`;
  }

  private way(part: Part): TemplateResult {
    const entry = this.view.entries.find(each => samePart(each, part)) ?? null;
    if (this.editing !== null && samePart(this.editing, part)) {
      return html`<li><kring-take-part .slug=${this.slug} .way=${part} .entry=${entry} @kring-taken=${this.taken} @kring-close=${this.close}></kring-take-part></li>`;
    }
    const may = this.view.can.includes(part.side === 'SEEKER' ? 'seek' : 'give');
    const name = html`<span class="sr"> ${partName(part)}</span>`;
    return html`<li class="stack-s" id="part-${part.kind}-${part.side}"><div class="row spread"><p class="strong">${partName(part)}</p>
      ${entry === null ? html`<button type="button" class="button quiet s" @click=${() => this.edit(part)}>${icon('plus')}${t('mentoring.take')}${name}</button>` : nothing}</div>
      ${entry === null ? nothing : html`${summary(entry)}<div class="row">${may ? html`<button type="button" class="button quiet s" @click=${() => this.edit(part)}>${icon('pencil')}${t('mentoring.change')}${name}</button>` : nothing}
        <button type="button" class="button quiet s" aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.act(() => stopTakingPart(this.slug, part.kind, part.side), t('mentoring.stopped'), `#part-${part.kind}-${part.side} button`)}>${icon('x')}${t('mentoring.stop')}${name}</button></div>`}</li>`;
  }

  private lead(): TemplateResult | typeof nothing {
    const { numbers, can, open } = this.view;
    return numbers === null || numbers === undefined ? nothing : html`<section class="card pad stack"><div class="stack-s"><h3>${t('mentoring.numbers')}</h3><p class="muted">${t('mentoring.numbers.text')}</p></div>${numbersTable(numbers)}
      <div class="row">${can.includes('run') ? this.button(t('mentoring.run'), () => this.running.run({ from: this.view.nextAt }), t('mentoring.ran')) : nothing}
        ${open && can.includes('switch') ? this.button(t('mentoring.close'), () => openMentoring(this.slug, false), t('mentoring.closed.done'), 'button') : nothing}</div>
      ${open && can.includes('switch') ? html`<p class="small muted">${t('mentoring.close.hint')}</p>` : nothing}</section>`;
  }

  private button(words: string, work: () => Promise<Mentoring>, done: string, then?: string): TemplateResult {
    return html`<button type="button" class="button quiet" aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.act(work, done, then)}>${words}</button>`;
  }

  private answer(each: MentoringProposal, answer: MentoringAnswer): Promise<void> {
    return this.act(() => answerProposal(each.id, answer), answer === 'ACCEPTED' ? t('mentoring.accepted') : t('mentoring.declined'), '#proposals-title, #part-title');
  }

  /** @param then what has the focus afterwards, when what one pressed is gone */
  private async act(work: () => Promise<Mentoring>, done: string, then?: string): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.view = await work();
      say(done);
      if (then !== undefined) {
        await this.focusOn(then);
      }
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  }

  private readonly edit = (part: Part): void => {
    this.editing = part;
  };

  private async focusOn(place: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(place)?.focus();
  }

  private readonly close = async (): Promise<void> => {
    this.editing = null;
    await this.focusOn('#part-title');
  };

  private readonly taken = (event: CustomEvent<Mentoring>): void => {
    this.view = event.detail;
    void this.close();
  };
}

function pairLine(each: Pair): TemplateResult {
  return html`<li class="stack-s"><p class="strong"><a href="/mentoring/${each.id}">${pairName(each)}</a></p>
    <p class="small muted">${each.endedAt === null ? t('mentoring.pair.since', { day: day(each.beganAt), count: each.meetings.length }) : t('mentoring.pair.ended', { day: day(each.endedAt) })}</p></li>`;
}
