import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hints } from '../../api/hints.js';
import type { Localised } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import '../shell/shell.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';
import { HintCheck } from './hint-check.js';

const PAUSE = 1_500;
const LONGEST_WAIT = 2_000;

/** `<kring-hint>`: what the moderators want to say about the text that is being written, once one pauses, or at the latest when it is sent for the first time. */
@customElement('kring-hint')
export class KringHint extends KringElement {
  @property({ attribute: false }) slug = '';
  @property({ attribute: false }) body = '';
  @state() private shown: Localised[] = [];
  private check: HintCheck | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;
  /** Of which the author has read; a text is sent when it has no other. */
  private readonly told = new Set<string>();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  /** Not for the text with which one begins. */
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('slug')) {
      this.check = new HintCheck(this.slug, hints);
    }
    if (changed.has('body') && this.hasUpdated) {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.look(), PAUSE);
    }
  }

  protected override render() {
    return html`<div role="status">${this.shown.length === 0 ? nothing : html`<div class="note warm">${icon('lightbulb')}<div class="stack-s"><p class="strong">${t('hint.title')}</p>
      ${this.shown.map(each => { const { text, lang } = localised(each); return html`<p class="pre-line" lang=${lang}>${text}</p>`; })}<p class="small">${t('hint.anyway')}</p></div></div>`}</div>`;
  }

  /** Whether the text may be sent now: not when there is something to say about it that the author has not seen. */
  async ready(): Promise<boolean> {
    clearTimeout(this.pause);
    const before = new Set(this.told);
    await Promise.race([this.look(), new Promise(resolve => setTimeout(resolve, LONGEST_WAIT))]);
    return this.shown.every(each => before.has(JSON.stringify(each)));
  }

  private async look(): Promise<void> {
    await this.check?.check(this.body);
    this.shown = this.check?.hints ?? [];
    this.shown.forEach(each => this.told.add(JSON.stringify(each)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-hint': KringHint;
  }
}
