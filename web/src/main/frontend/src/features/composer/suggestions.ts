import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { suggestPeople, suggestTags } from '../../api/groups.js';
import { t } from '../../i18n.js';
import { officialMark } from '../../ui/person.js';
import { number } from '../../format.js';
import { apply } from './edits.js';
import { complete, tokenAt, type Token } from './token.js';

interface Suggestion {
  value: string;
  label: string;
  detail: string;
  /** What stands beside the label. */
  mark?: TemplateResult | typeof nothing;
}

const PAUSE = 150;

/**
 * Completes `@handle` and `#tag` at the caret. The list stands under the text and the text keeps the focus; the active
 * option is named by `aria-activedescendant` (ARIA Authoring Practices, listbox popup of an editable control). A person is
 * taken by Enter at once; a tag only after choosing it with the arrows, since one may well write a new one.
 */
export class Suggestions implements ReactiveController {
  private items: Suggestion[] = [];
  private active = -1;
  private token: Token | null = null;
  private answered: string | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | undefined;

  constructor(private readonly host: ReactiveControllerHost & { slug: string }, private readonly id: string) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  get open(): boolean {
    return this.items.length > 0;
  }

  get activeId(): string | null {
    return this.open && this.active >= 0 ? `${this.id}-${this.active}` : null;
  }

  /** Looks at what stands before the caret, after it moved or the text changed. */
  look(control: HTMLTextAreaElement): void {
    const token = control.selectionStart === control.selectionEnd ? tokenAt(control.value, control.selectionStart) : null;
    if (token === null) {
      this.close();
      return;
    }
    const same = this.token?.mark === token.mark && this.token.query === token.query && this.token.start === token.start;
    if (this.token?.mark !== token.mark || this.token.start !== token.start) {
      this.close();
    }
    this.token = token;
    if (!same) {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.ask(token), PAUSE);
    }
  }

  /** Whether the key was for the list. */
  key(event: KeyboardEvent, control: HTMLTextAreaElement): boolean {
    if (!this.open || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
      return false;
    }
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      this.active = (Math.max(this.active, step === -1 ? 0 : -1) + step + this.items.length) % this.items.length;
    } else if (event.key === 'Escape') {
      this.close();
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && this.active >= 0 && this.answered === this.token?.query) {
      this.take(this.active, control);
    } else {
      return false;
    }
    event.preventDefault();
    this.host.requestUpdate();
    return true;
  }

  close(): void {
    clearTimeout(this.pause);
    this.asked?.abort();
    if (this.open) {
      this.host.requestUpdate();
    }
    this.items = [];
    this.token = null;
    this.answered = null;
    this.active = -1;
  }

  /** The list, always there for `aria-controls`, and what a screen reader hears of it. */
  render(control: () => HTMLTextAreaElement): TemplateResult {
    return html`<ul class="suggestions" id=${this.id} role="listbox" aria-label=${t('composer.suggestions')} ?hidden=${!this.open} @mousedown=${(event: Event) => event.preventDefault()}>
        ${this.items.map((each, index) => html`<li role="option" id="${this.id}-${index}" aria-selected=${index === this.active ? 'true' : 'false'} @click=${() => this.take(index, control())}>
          <span class="strong">${each.label}</span>${each.mark ?? nothing} <span class="small muted">${each.detail}</span></li>`)}</ul>
      <p class="sr" role="status">${this.open ? t('composer.suggestions.found', { count: this.items.length }) : nothing}</p>`;
  }

  private async ask(token: Token): Promise<void> {
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    const items = await find(this.host.slug, token, asked.signal).catch(() => []);
    if (!asked.signal.aborted) {
      this.items = items;
      this.answered = token.query;
      this.active = token.mark === '@' ? 0 : -1;
      this.host.requestUpdate();
    }
  }

  private take(index: number, control: HTMLTextAreaElement): void {
    const chosen = this.items[index];
    const token = this.token;
    this.close();
    if (chosen !== undefined && token !== null) {
      apply(control, complete(control.value, token, chosen.value));
    }
  }
}

async function find(slug: string, token: Token, signal: AbortSignal): Promise<Suggestion[]> {
  if (token.mark === '@') {
    const { items } = await suggestPeople(slug, token.query, signal);
    return items.map(person => ({ value: person.handle, label: person.name, mark: officialMark(person), detail: `@${person.handle} · ${person.function}, ${person.organisation.name}` }));
  }
  const { items } = await suggestTags(slug, token.query, signal);
  return items.map(({ tag, count }) => ({ value: tag, label: `#${tag}`, detail: number(count) }));
}
