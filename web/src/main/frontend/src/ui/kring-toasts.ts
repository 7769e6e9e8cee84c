import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { t, type MessageKey } from '../i18n.js';
import { KringElement } from './element.js';
import { icon } from './icon.js';

type Tone = 'ok' | 'bad';
interface Toast { id: number; text: string; tone: Tone; href: string | undefined }

const SAY = 'kring-say';
const LATER = 'kring-say-later';
const SHOWN_FOR = 8_000;

/** Tells the reader what has happened, also by screen reader; it goes away by itself unless it is bad news. `href` is where it leads. */
export function say(text: string, tone: Tone = 'ok', href?: string): void {
  window.dispatchEvent(new CustomEvent(SAY, { detail: { text, tone, href } }));
}

/** Says it on the next page: the message is looked up there, in the language of that page. */
export function sayOnNextPage(key: PlainKey): void {
  sessionStorage.setItem(LATER, key);
}

type PlainKey = 'settings.saved' | 'membership.joined' | 'membership.changed' | 'membership.asked' | 'membership.left' | 'membership.withdrawn' | 'group.saved' | 'group.made' | 'group.archived' | 'group.reopened' | 'group.ending';

/** `<kring-toasts>`: the one place of a page where passing messages appear. */
@customElement('kring-toasts')
export class KringToasts extends KringElement {
  @state() private toasts: Toast[] = [];
  private next = 0;
  /** What had the focus before it came here. */
  private cameFrom: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'status');
    window.addEventListener(SAY, this.onSay);
    this.addEventListener('focusin', event => { this.cameFrom = this.contains(event.relatedTarget as Node | null) ? this.cameFrom : event.relatedTarget as Element | null; });
    const later = sessionStorage.getItem(LATER);
    if (later !== null) {
      sessionStorage.removeItem(LATER);
      setTimeout(() => say(t(later as MessageKey & PlainKey)), 300);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener(SAY, this.onSay);
  }

  protected override render() {
    return repeat(this.toasts, toast => toast.id, toast => html`<div class="note ${toast.tone}">
      ${icon(toast.tone === 'ok' ? 'check' : 'circle-alert')}<div>${toast.href === undefined ? toast.text : html`<a href=${toast.href}>${toast.text}</a>`}</div>
      <button class="link" aria-label=${t('toast.close')} @click=${() => this.close(toast.id)}>${icon('x')}</button></div>`);
  }

  private readonly onSay = (event: Event): void => {
    const { text, tone, href } = (event as CustomEvent<Omit<Toast, 'id'>>).detail;
    const id = this.next++;
    this.toasts = [...this.toasts.filter(toast => toast.text !== text), { id, text, tone, href }].slice(-3);
    if (tone === 'ok') {
      setTimeout(() => this.fade(id), SHOWN_FOR);
    }
  };

  /** What somebody is at with the keyboard stays until they have left. */
  private fade(id: number): void {
    if (this.contains(document.activeElement)) {
      this.addEventListener('focusout', () => setTimeout(() => this.fade(id)), { once: true });
    } else {
      this.toasts = this.toasts.filter(toast => toast.id !== id);
    }
  }

  private close(id: number): void {
    this.toasts = this.toasts.filter(toast => toast.id !== id);
    (this.cameFrom as HTMLElement | null)?.focus();
  }
}
