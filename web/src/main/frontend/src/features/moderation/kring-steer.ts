import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { announceThread, lockThread, pinned, pinThread, slowThread, unannounceThread, unlockThread, unpinThread, unslowThread } from '../../api/threads.js';
import type { Thread, ThreadRules } from '../../api/types.js';
import { duration } from '../../format.js';
import { t } from '../../i18n.js';
import '../shell/shell.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';

const MINUTES = [1, 5, 15, 60, 240, 1_440];
const TITLE = 80;

/**
 * `<kring-steer>`: the dialog in which who leads a group locks a discussion, pins it and orders what is pinned, announces it, or slows it down. Each act
 * is done at once. Fires `kring-rules` with what holds now, and `kring-close`.
 */
@customElement('kring-steer')
export class KringSteer extends KringElement {
  @property({ attribute: false }) thread!: Thread;
  @property({ attribute: false }) slug = '';
  @state() private pins: Thread[] = [];
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private reason = '';

  protected override firstUpdated(): void {
    this.querySelector('dialog')!.showModal();
    void this.fetchPins();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('thread') as Thread | undefined;
    if (before !== undefined && before.rules.pinned !== this.thread.rules.pinned) {
      void this.fetchPins();
    }
  }

  protected override render() {
    const { author, id } = this.thread;
    return html`<dialog class="card dialog wide" aria-labelledby="steer-${id}" @close=${() => this.dispatchEvent(new CustomEvent('kring-close'))}>
      <div class="form"><h2 id="steer-${id}">${t('steer.title', { name: author.name })}</h2>
        ${errorSummary(this.errors, () => t('steer.lock.reason'))}
        ${this.lock()}${this.slow()}${this.announcement()}${this.pin()}
        <div class="row"><button class="button quiet" type="button" @click=${() => this.querySelector('dialog')!.close()}>${t('form.close')}</button></div></div></dialog>`;
  }

  private lock(): TemplateResult {
    const { locked } = this.thread.rules;
    return html`<form class="stack-s" novalidate @submit=${this.submitLock}><h3>${t('steer.lock')}</h3>
      ${locked === null ? textField({ field: 'reason', label: t('steer.lock.reason'), hint: t('steer.lock.hint'), value: this.reason, errors: this.errors, lines: 2, onInput: value => { this.reason = value; } })
        : html`<p>${t('post.hidden.reason', { reason: locked.reason })}</p>`}
      <div class="row"><button class="button s" aria-disabled=${this.busy}>${icon('lock')}${locked === null ? t('steer.lock.do') : t('steer.lock.undo')}</button></div></form>`;
  }

  private slow(): TemplateResult {
    const now = this.thread.rules.slowMinutes;
    const steps = now === null || MINUTES.includes(now) ? MINUTES : [...MINUTES, now].sort((a, b) => a - b);
    return html`<div class="field"><label for="steer-slow">${t('steer.slow')}</label><p class="hint" id="steer-slow-hint">${t('steer.slow.hint')}</p>
      <select id="steer-slow" aria-describedby="steer-slow-hint" @change=${this.changeSlow}><option value="0" .selected=${now === null}>${t('steer.slow.off')}</option>
        ${steps.map(minutes => html`<option value=${minutes} .selected=${minutes === now}>${duration(minutes * 60)}</option>`)}</select></div>`;
  }

  private announcement(): TemplateResult {
    return html`<div class="stack-s"><label class="check"><input type="checkbox" aria-describedby="steer-announce-hint" .checked=${this.thread.rules.announced !== null} @change=${this.changeAnnouncement}> ${t('steer.announce')}</label>
      <p class="hint" id="steer-announce-hint">${t('steer.announce.hint')}</p></div>`;
  }

  private pin(): TemplateResult {
    const { id, rules } = this.thread;
    return html`<div class="stack-s"><label class="check"><input type="checkbox" .checked=${rules.pinned !== null} @change=${this.changePin}> ${t('steer.pin')}</label>
      ${this.pins.length < 2 ? nothing : html`<p id="steer-order">${t('steer.order')}</p><ol class="steer-pins" aria-labelledby="steer-order">${this.pins.map((each, index) => html`
        <li><span class=${each.id === id ? 'strong' : ''}>${titleOf(each)}</span><span class="row">
          ${this.move(each, index, -1)}${this.move(each, index, 1)}</span></li>`)}</ol>`}</div>`;
  }

  private move(each: Thread, index: number, step: 1 | -1): TemplateResult {
    const at = { title: titleOf(each) };
    return html`<button class="button quiet s" type="button" data-step=${step} data-thread=${each.id} aria-label=${step < 0 ? t('steer.up.of', at) : t('steer.down.of', at)}
      aria-disabled=${this.busy || index + step < 0 || index + step >= this.pins.length} @click=${() => this.reorder(each, index, step)}>${icon(step < 0 ? 'arrow-up' : 'arrow-down')}${step < 0 ? t('steer.up') : t('steer.down')}</button>`;
  }

  private readonly submitLock = (event: Event): void => {
    event.preventDefault();
    const { id, rules } = this.thread;
    void this.act(() => rules.locked === null ? lockThread(id, this.reason) : unlockThread(id));
  };

  private readonly changeSlow = async (event: Event): Promise<void> => {
    const list = event.target as HTMLSelectElement;
    const minutes = Number(list.value);
    await this.act(() => minutes === 0 ? unslowThread(this.thread.id) : slowThread(this.thread.id, minutes));
    list.value = String(this.thread.rules.slowMinutes ?? 0);
  };

  private readonly changeAnnouncement = async (event: Event): Promise<void> => {
    const box = event.target as HTMLInputElement;
    await this.act(() => box.checked ? announceThread(this.thread.id) : unannounceThread(this.thread.id));
    box.checked = this.thread.rules.announced !== null;
  };

  private readonly changePin = async (event: Event): Promise<void> => {
    const box = event.target as HTMLInputElement;
    await this.act(() => box.checked ? pinThread(this.thread.id) : unpinThread(this.thread.id));
    box.checked = this.thread.rules.pinned !== null;
    await this.fetchPins();
  };

  /** The button keeps the focus, so that a thread can be moved on. */
  private async reorder(each: Thread, index: number, step: 1 | -1): Promise<void> {
    const place = index + step + 1;
    if (this.busy || place < 1 || place > this.pins.length) {
      return;
    }
    await this.act(() => pinThread(each.id, place), each.id === this.thread.id);
    await this.fetchPins();
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[data-thread="${each.id}"][data-step="${step}"]`)?.focus();
    say(t('steer.moved', { place, count: this.pins.length }));
  }

  private async act(change: () => Promise<ThreadRules>, own = true): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const rules = await change();
      this.errors = noErrors;
      if (own) {
        this.thread = { ...this.thread, rules };
        this.reason = rules.locked === null ? this.reason : '';
        this.dispatchEvent(new CustomEvent('kring-rules', { detail: rules }));
        say(t('steer.done'));
      }
    } catch (problem) {
      this.errors = errorsOf(problem);
      this.requestUpdate();
      await focusSummary(this);
    } finally {
      this.busy = false;
    }
  }

  private async fetchPins(): Promise<void> {
    this.pins = await pinned(this.slug).catch(() => this.pins);
  }
}

/** The begin of the text, since a discussion has no title. */
function titleOf(thread: Thread): string {
  const text = (thread.body ?? '').replace(/[#*_>`\[\]]/g, '').replace(/\s+/g, ' ').trim();
  return text === '' ? thread.author.name : text.length > TITLE ? `${text.slice(0, TITLE)}…` : text;
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-steer': KringSteer;
  }
}
