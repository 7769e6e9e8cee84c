import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';

/** `<kring-report-button kind key name>`: lets whoever looks at a profile or a group say that something is wrong with it. */
@customElement('kring-report-button')
export class KringReportButton extends KringElement {
  @property() kind: 'profile' | 'group' = 'profile';
  /** The handle of the person, or the slug of the group. */
  @property() key = '';
  @property() name = '';
  @state() private open = false;

  protected override render() {
    return html`<button class="button quiet s" @click=${this.start}>${icon('flag')}${t('report.post')}</button>
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
