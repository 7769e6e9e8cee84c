import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import type { Reported } from './kring-report.js';

/** `<kring-report-button kind key name inline>`: lets whoever looks at a profile, a group or an endorsement say that something is wrong with it. */
@customElement('kring-report-button')
export class KringReportButton extends KringElement {
  @property() kind: Exclude<Reported['kind'], 'post'> = 'profile';
  /** The handle of the person, the slug of the group, or `endorsementKey`. */
  @property() key = '';
  @property() name = '';
  /** Among other links. */
  @property({ type: Boolean }) inline = false;
  @state() private open = false;

  protected override render() {
    return html`<button class=${this.inline ? 'link' : 'button quiet s'} @click=${this.start}>${this.inline ? nothing : icon('flag')}${t('report.post')}${this.inline ? html`<span class="sr"> ${this.name}</span>` : nothing}</button>
      ${this.open ? html`<kring-report .about=${{ kind: this.kind, key: this.key, name: this.name }} @kring-close=${this.end}></kring-report>` : nothing}`;
  }

  private readonly start = (): void => {
    void import('./kring-report.js').then(() => { this.open = true; }, () => say(t('problem.offline'), 'bad'));
  };

  private readonly end = async (): Promise<void> => {
    this.open = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('button')?.focus();
  };
}
