import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Language } from '../../api/types.js';
import { number } from '../../format.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { describedBy, errorOf, fieldId, noErrors, type FormErrors } from '../../ui/form.js';
import { formatHelp } from './compose-form.js';
import { apply, format, type Format } from './edits.js';
import { count, LONGEST } from './length.js';
import { Suggestions } from './suggestions.js';
import { mentionAt } from './token.js';
import './kring-composer-toolbar.js';

const MOVES = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End']);
const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);
const GROWS_BY_ITSELF = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** `<kring-composer-text>`: the text itself with its marks, its suggestions and its length. Its `input` events are those of the text. */
@customElement('kring-composer-text')
export class KringComposerText extends KringElement {
  @property() slug = '';
  @property() field = '';
  @property() value = '';
  @property({ attribute: false }) language: Language | null = null;
  @property({ type: Boolean }) busy = false;
  @property({ attribute: false }) errors: FormErrors = noErrors;
  private suggestions: Suggestions | undefined;

  mention(handle: string): void {
    const text = this.text;
    apply(text, mentionAt(text.value, text.selectionStart, text.selectionEnd, handle));
  }

  get text(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  protected override updated(): void {
    if (!GROWS_BY_ITSELF) {
      this.text.style.height = 'auto';
      this.text.style.height = `${this.text.scrollHeight + 2}px`;
    }
  }

  protected override render() {
    const { field } = this;
    const id = fieldId(field);
    const suggestions = this.suggestions ??= new Suggestions(this, `${id}-suggestions`);
    const length = this.value.length;
    const { shown, over, left } = count(length);
    const errors = over > 0 ? { ...this.errors, fields: new Map([...this.errors.fields, [field, t('composer.over', { count: over })]]) } : this.errors;
    return html`<kring-composer-toolbar controls=${id} @kring-format=${this.formatted}></kring-composer-toolbar>
      ${errorOf(field, errors)}
      <textarea id=${id} .value=${this.value} ?readonly=${this.busy} lang=${this.language ?? nothing}
        aria-invalid=${errors.fields.has(field) ? 'true' : nothing} aria-describedby=${describedBy(field, errors, false)}
        aria-autocomplete="list" aria-controls="${id}-suggestions" aria-activedescendant=${suggestions.activeId ?? nothing}
        @input=${this.typed} @keydown=${this.key} @keyup=${this.moved} @click=${this.moved} @blur=${() => suggestions.close()}></textarea>
      ${suggestions.render(() => this.text)}
      <div class="composer-under">${formatHelp()}
        ${shown ? html`<span class="small ${over > 0 ? 'error' : 'muted'} nowrap" aria-hidden="true">${number(length)} / ${number(LONGEST)}</span>` : nothing}
        <span class="small muted composer-keys">${t('composer.keys', { key: APPLE ? '⌘' : 'Ctrl' })}</span>
        <span class="sr" role="status">${over > 0 ? t('composer.tooLong') : left === null ? nothing : t('composer.left', { count: left })}</span></div>`;
  }

  private readonly typed = (): void => this.suggestions?.look(this.text);

  private readonly moved = (event: Event): void => {
    if (event instanceof MouseEvent || MOVES.has((event as KeyboardEvent).key)) {
      this.suggestions?.look(this.text);
    }
  };

  private readonly key = (event: KeyboardEvent): void => {
    this.suggestions?.key(event, this.text);
  };

  private readonly formatted = (event: CustomEvent<Format>): void => {
    const { value, selectionStart, selectionEnd } = this.text;
    apply(this.text, format(event.detail, { text: value, start: selectionStart, end: selectionEnd }));
  };
}
