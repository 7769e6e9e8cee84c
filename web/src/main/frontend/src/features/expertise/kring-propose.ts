import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { proposeTopic, suggestTopics, type TopicHit } from '../../api/expertise.js';
import { Submission } from '../../api/submission.js';
import type { Language, Localised } from '../../api/types.js';
import { language, t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { pick, type Pick } from '../../ui/pick.js';
import { hitText, nameOf } from './expertise-parts.js';

const ALL: readonly Language[] = ['nl', 'fr', 'de', 'en'];
const LONGEST = 80;

/** `<kring-propose>`: proposes a topic, with its name in one's own language and in others as far as one knows. */
@customElement('kring-propose')
export class KringPropose extends KringElement {
  /** What was typed when it was not found. */
  @property({ attribute: false }) text = '';
  @state() private names: Localised = {};
  @state() private broader: Pick<TopicHit> = { text: '', found: [], chosen: null };
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private readonly languages = [language(), ...ALL.filter(each => each !== language())];
  private readonly proposing = new Submission(proposeTopic);

  override connectedCallback(): void {
    super.connectedCallback();
    this.names = this.text.trim() === '' ? {} : { [language()]: this.text.trim() };
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('input')?.focus();
  }

  protected override render() {
    return html`<form class="form claim-form" novalidate @submit=${this.submit}><h2>${t('topics.propose')}</h2><p class="muted">${t('topics.propose.text')}</p>${errorSummary(this.errors, field => this.label(field))}
      ${this.languages.map(lang => textField({ field: `names.${lang}`, label: t('topic.name', { language: t(`language.${lang}`) }), value: this.names[lang] ?? '', lang, errors: this.errors, maxLength: LONGEST, onInput: value => { this.names = { ...this.names, [lang]: value }; } }))}
      ${pick({ field: 'broader', label: t('topic.broader.pick'), hint: t('topic.broader.hint'), errors: this.errors, state: this.broader, show: hitText, search: suggestTopics, onChange: chosen => { this.broader = chosen; } })}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('topics.propose.do')}</button>
        <button class="button quiet" type="button" @click=${this.close}>${t('form.cancel')}</button></div></form>`;
  }

  private label(field: string): string {
    const lang = field.split('.')[1] as Language | undefined;
    return lang === undefined ? t('topic.broader.pick') : t('topic.name', { language: t(`language.${lang}`) });
  }

  private readonly close = (): void => {
    this.dispatchEvent(new CustomEvent('kring-close'));
  };

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const names = Object.fromEntries(Object.entries(this.names).filter(([, name]) => name.trim() !== '')) as Localised;
      const now = await this.proposing.run({ names, broader: this.broader.chosen?.slug ?? null });
      say(now.state === 'ACCEPTED' ? t('topics.known', { topic: nameOf(now) }) : t('topics.proposed'));
      this.close();
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };
}
