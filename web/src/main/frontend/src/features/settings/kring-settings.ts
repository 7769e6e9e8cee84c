import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { changeMe } from '../../api/me.js';
import type { Language, Theme } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData, type Frame } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { choices, errorsOf, errorSummary, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { say, sayOnNextPage } from '../../ui/kring-toasts.js';
import { showTheme } from './theme.js';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const THEMES: readonly Theme[] = ['SYSTEM', 'LIGHT', 'DARK'];

/** `<kring-settings>`: the language and the look of Kring, kept with the person and so the same on every device. */
@customElement('kring-settings')
export class KringSettings extends KringElement {
  @state() private language: Language = 'nl';
  @state() private theme: Theme = 'SYSTEM';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private saved: { language: Language; theme: Theme } = { language: 'nl', theme: 'SYSTEM' };

  override connectedCallback(): void {
    super.connectedCallback();
    const { language, theme } = pageData<Frame>('frame').me;
    this.saved = { language, theme };
    this.language = language;
    this.theme = theme;
  }

  protected override render() {
    return html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, field => field === 'language' ? t('settings.language') : t('settings.theme'))}
      ${choices('language', t('settings.language'), LANGUAGES.map(value => ({ value, label: html`<span lang=${value}>${t(`language.${value}`)}</span>` })), this.language, this.errors, value => { this.language = value; }, true)}
      ${choices('theme', t('settings.theme'), THEMES.map(value => ({ value, label: t(`settings.theme.${value}`), hint: t(`settings.theme.${value}.text`) })), this.theme, this.errors, value => { this.theme = value; showTheme(value); })}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('form.save')}</button></div></form>`;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await changeMe({ language: this.language, theme: this.theme });
      this.errors = noErrors;
      if (this.language !== this.saved.language) {
        sayOnNextPage('settings.saved');
        location.reload();
        return;
      }
      this.saved = { language: this.language, theme: this.theme };
      say(t('settings.saved'));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };
}
