import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { claimTopic, suggestTopics, topic, type Audience, type Claim, type ExpertiseLevel, type TopicHit } from '../../api/expertise.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { choices, errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { pick, type Pick } from '../../ui/pick.js';
import { audienceChoices, hitText, levelChoices, nameOf } from './expertise-parts.js';

const LONGEST = 300;

/** `<kring-claim-form>`: says that I know a topic, how well, since where, and who may see it; or says it otherwise. Fires `kring-claimed`, `kring-close`, or `kring-known` with the claim that is there already. */
@customElement('kring-claim-form')
export class KringClaimForm extends KringElement {
  /** The claim that is changed; null for a new one. */
  @property({ attribute: false }) claim: Claim | null = null;
  /** The slug of the topic that was chosen elsewhere. */
  @property({ attribute: false }) wanted: string | null = null;
  /** What I claim already: that is changed, and not claimed anew, which would write over what stands there. */
  @property({ attribute: false }) claims: Claim[] = [];
  @state() private found: Pick<TopicHit> = { text: '', found: [], chosen: null };
  @state() private level: ExpertiseLevel = 'PRACTISING';
  @state() private evidence = '';
  @state() private audience: Audience = 'EVERYONE';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  /** Whether something was changed that would be lost. */
  touched = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.claim !== null) {
      ({ level: this.level, evidence: this.evidence } = this.claim);
      this.audience = this.claim.audience ?? 'EVERYONE';
    }
  }

  protected override async firstUpdated(): Promise<void> {
    if (this.wanted !== null) {
      const found = await topic(this.wanted).catch(() => null);
      if (found !== null) {
        const chosen: TopicHit = { id: found.id, slug: found.slug, names: found.names, matched: '', matchedLanguage: 'nl' };
        this.found = { text: nameOf(found), found: [], chosen };
        await this.updateComplete;
      }
    }
    this.querySelector<HTMLElement>('input')?.focus();
  }

  protected override render() {
    return html`<form class="form claim-form" novalidate @submit=${this.submit} @input=${() => { this.touched = true; }}><h3>${this.claim === null ? t('expertise.new') : t('expertise.changing', { topic: nameOf(this.claim.topic) })}</h3>
      ${errorSummary(this.errors, field => this.label(field))}
      ${this.claim !== null ? nothing : html`${pick({ field: 'topic', label: t('expertise.topic'), hint: t('expertise.topic.hint'), errors: this.errors, state: this.found, show: hitText, search: suggestTopics, onChange: found => { this.found = found; } })}
        <div role="status">${this.known === undefined ? nothing : html`<p class="note">${icon('circle-alert')}<span>${t('expertise.known', { topic: nameOf(this.known.topic) })} <button class="link" type="button" @click=${this.changeKnown}>${t('expertise.changing', { topic: nameOf(this.known.topic) })}</button></span></p>`}</div>
        <p class="small"><a href="/topics">${t('expertise.browse')}</a></p>`}
      ${choices('level', t('expertise.level'), levelChoices(), this.level, this.errors, value => { this.level = value; })}
      ${textField({ field: 'evidence', label: t('expertise.evidence'), hint: t('expertise.evidence.hint'), value: this.evidence, errors: this.errors, maxLength: LONGEST, onInput: value => { this.evidence = value; } })}
      ${choices('audience', t('audience'), audienceChoices(), this.audience, this.errors, value => { this.audience = value; }, true)}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('form.save')}</button>
        <button class="button quiet" type="button" @click=${() => this.dispatchEvent(new CustomEvent('kring-close'))}>${t('form.cancel')}</button></div></form>`;
  }

  private get known(): Claim | undefined {
    return this.claim !== null || this.found.chosen === null ? undefined : this.claims.find(each => each.topic.id === this.found.chosen!.id);
  }

  private readonly changeKnown = (): void => {
    this.dispatchEvent(new CustomEvent('kring-known', { detail: this.known }));
  };

  private label(field: string): string {
    return field === 'topic' ? t('expertise.topic') : field === 'evidence' ? t('expertise.evidence') : field === 'audience' ? t('audience') : t('expertise.level');
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const chosen = this.claim?.topic ?? this.found.chosen;
    if (this.busy) {
      return;
    }
    if (chosen === null) {
      this.errors = { fields: new Map([['topic', t('violation.required')]]), whole: null };
      await focusSummary(this);
      return;
    }
    if (this.known !== undefined) {
      this.changeKnown();
      return;
    }
    this.busy = true;
    try {
      const claim = await claimTopic(chosen.slug, { level: this.level, evidence: this.evidence, audience: this.audience });
      say(t('expertise.saved', { topic: nameOf(claim.topic) }));
      this.dispatchEvent(new CustomEvent('kring-claimed', { detail: claim }));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };
}
