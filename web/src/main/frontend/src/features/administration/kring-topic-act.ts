import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { suggestTopics, topic, type TopicDetail, type TopicHit } from '../../api/expertise.js';
import { newest } from '../../api/stale.js';
import { changeTopic, decideTopic, mergeTopic } from '../../api/topics-admin.js';
import type { Language } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { pick, type Pick } from '../../ui/pick.js';
import { hitText, nameOf } from '../expertise/expertise-parts.js';

export type TopicAct = 'change' | 'merge' | 'decline';

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];
type Texts = Record<Language, string>;
const texts = (of: (language: Language) => string): Texts => Object.fromEntries(LANGUAGES.map(each => [each, of(each)])) as Texts;

/** `<kring-topic-act>`: changes, merges or declines one topic. Fires `kring-done` with the topic as it is then, or `kring-close`. */
@customElement('kring-topic-act')
export class KringTopicAct extends KringElement {
  @property({ attribute: false }) topic!: TopicDetail;
  @property({ attribute: false }) act: TopicAct = 'change';
  @state() private names: Texts = texts(() => '');
  @state() private synonyms: Texts = texts(() => '');
  @state() private chosen: Pick<TopicHit> = { text: '', found: [], chosen: null };
  @state() private reason = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  /** What was shown when the form opened: the topic itself may follow what others do meanwhile. */
  private version = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.version = this.topic.version;
    this.names = texts(each => this.topic.names[each] ?? '');
    this.synonyms = texts(each => (this.topic.synonyms[each] ?? []).join('\n'));
    const { broader } = this.topic;
    if (this.act === 'change' && broader !== null) {
      this.chosen = { text: nameOf(broader), found: [], chosen: { ...broader, matched: '', matchedLanguage: 'nl' } };
    }
  }

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('input, textarea')?.focus();
  }

  protected override render() {
    const save = { change: t('form.save'), merge: t('topics.admin.merge.do'), decline: t('topics.admin.decline') }[this.act];
    return html`<form class="form claim-form" novalidate @submit=${this.submit}>${errorSummary(this.errors, field => this.label(field))}
      ${this.act === 'change' ? this.changing() : this.act === 'merge' ? this.merging() : textField({ field: 'reason', label: t('topics.admin.reason'), hint: t('topics.admin.reason.hint'), value: this.reason, errors: this.errors, maxLength: 500, onInput: value => { this.reason = value; } })}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${save}</button>
        <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new CustomEvent('kring-close'))}>${t('form.cancel')}</button></div></form>`;
  }

  private changing(): TemplateResult {
    return html`<div class="guide-texts">${LANGUAGES.map(lang => html`
        ${textField({ field: `names.${lang}`, label: t('topic.name', { language: t(`language.${lang}`) }), value: this.names[lang], lang, errors: this.errors, maxLength: 80, onInput: value => { this.names = { ...this.names, [lang]: value }; } })}
        ${textField({ field: `synonyms.${lang}`, label: t('topic.synonyms', { language: t(`language.${lang}`) }), value: this.synonyms[lang], lang, errors: this.errors, lines: 3, onInput: value => { this.synonyms = { ...this.synonyms, [lang]: value }; } })}`)}</div>
      <p class="hint">${t('topic.synonyms.hint')}</p>${this.picking(t('topic.broader.pick'), t('topic.broader.hint'), 'broader')}`;
  }

  private merging(): TemplateResult {
    return html`<p>${t('topics.admin.merge.text', { topic: nameOf(this.topic) })}</p>${this.picking(t('topics.admin.into'), t('topics.search.hint'), 'into')}`;
  }

  private picking(label: string, hint: string, field: string): TemplateResult {
    return pick({ field, label, hint, errors: this.errors, state: this.chosen, show: hitText, search: async q => (await suggestTopics(q)).filter(each => each.id !== this.topic.id), onChange: chosen => { this.chosen = chosen; } });
  }

  private label(field: string): string {
    const [part, lang] = field.split('.') as [string, Language | undefined];
    if (lang !== undefined) {
      return part === 'names' ? t('topic.name', { language: t(`language.${lang}`) }) : t('topic.synonyms', { language: t(`language.${lang}`) });
    }
    return part === 'reason' ? t('topics.admin.reason') : part === 'into' ? t('topics.admin.into') : t('topic.broader.pick');
  }

  private async send(): Promise<TopicDetail> {
    const { id } = this.topic;
    if (this.act === 'decline') {
      return decideTopic(id, 'DECLINED', this.reason);
    }
    if (this.act === 'merge') {
      return mergeTopic(id, this.chosen.chosen!.id);
    }
    const names = Object.fromEntries(LANGUAGES.filter(each => this.names[each].trim() !== '').map(each => [each, this.names[each]]));
    const synonyms = Object.fromEntries(LANGUAGES.map(each => [each, this.synonyms[each].split('\n').map(one => one.trim()).filter(one => one !== '')]));
    return changeTopic(id, { names, synonyms, broader: this.chosen.chosen?.slug ?? null }, this.version);
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    if (this.act === 'merge' && this.chosen.chosen === null) {
      this.errors = { fields: new Map([['into', t('violation.required')]]), whole: null };
      await focusSummary(this);
      return;
    }
    this.busy = true;
    try {
      const now = await this.send();
      say(t('topics.admin.done', { topic: nameOf(this.topic) }));
      this.dispatchEvent(new CustomEvent('kring-done', { detail: now }));
    } catch (problem) {
      this.errors = errorsOf(problem);
      this.version = await newest(problem, this.version, async () => (await topic(this.topic.slug)).version);
      await focusSummary(this);
    }
    this.busy = false;
  };
}
