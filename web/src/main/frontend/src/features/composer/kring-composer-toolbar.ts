import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { IconName } from '#generated';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';
import type { Format } from './edits.js';

const BUTTONS: readonly [Format, IconName][] = [['bold', 'bold'], ['list', 'list'], ['quote', 'quote'], ['code', 'code'], ['link', 'link']];
const MOVES: Record<string, (at: number) => number> = {
  ArrowRight: at => (at + 1) % BUTTONS.length, ArrowLeft: at => (at + BUTTONS.length - 1) % BUTTONS.length, Home: () => 0, End: () => BUTTONS.length - 1,
};

/** `<kring-composer-toolbar>`: the few marks of Markdown that people use most; one tab stop, arrows within (ARIA toolbar). Fires `kring-format`. */
@customElement('kring-composer-toolbar')
export class KringComposerToolbar extends KringElement {
  /** The id of the text that it works on. */
  @property() controls = '';
  @state() private at = 0;

  protected override render() {
    return html`<div role="toolbar" aria-label=${t('composer.toolbar')} aria-controls=${this.controls} @keydown=${this.move}>
      ${BUTTONS.map(([kind, picture], index) => html`<button type="button" class="tool" tabindex=${index === this.at ? 0 : -1} aria-label=${t(`composer.format.${kind}`)} title=${t(`composer.format.${kind}`)} @click=${() => this.choose(kind, index)}>${icon(picture)}</button>`)}</div>`;
  }

  private readonly move = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (move !== undefined) {
      event.preventDefault();
      this.at = move(this.at);
      this.querySelectorAll('button')[this.at]?.focus();
    }
  };

  private choose(kind: Format, index: number): void {
    this.at = index;
    this.dispatchEvent(new CustomEvent<Format>('kring-format', { detail: kind, bubbles: true }));
  }
}
