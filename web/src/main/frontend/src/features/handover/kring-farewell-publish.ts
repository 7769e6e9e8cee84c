import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { previewFarewell, publishFarewell, type FarewellQuestion, type Handover, type HandoverTopic } from '../../api/handover.js';
import { Submission } from '../../api/submission.js';
import { localised, t } from '../../i18n.js';
import { pageData, type Frame, type MyGroup } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { errorOf, errorsOf, errorSummary, fieldId, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { safeHtml } from '../../ui/safe-html.js';
import { nameOf } from '../expertise/expertise-parts.js';

/** `<kring-farewell-publish>`: chooses a group and a topic, shows how the article will look, and publishes it. It stands in a form. Fires `kring-handover` or `kring-close`. */
@customElement('kring-farewell-publish')
export class KringFarewellPublish extends KringElement {
  @property({ attribute: false }) question!: FarewellQuestion;
  @property({ attribute: false }) topics: HandoverTopic[] = [];
  @state() private group = '';
  @state() private topic = '';
  @state() private shown: string | null = null;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private readonly groups: MyGroup[] = pageData<Frame>('frame').groups;
  private readonly publishing = new Submission(({ group, topic }: { group: string; topic: string }, key) => publishFarewell(this.question, group, topic || null, key));

  protected override firstUpdated(): void {
    this.querySelector('select')?.focus();
  }

  protected override render() {
    return html`<div class="stack-s note-form">${errorSummary(this.errors, field => field === 'topic' ? t('farewell.topic') : t('farewell.group'))}
      <div class="field"><label for=${fieldId('group')}>${t('farewell.group')}</label>${errorOf('group', this.errors)}<select id=${fieldId('group')} @change=${(event: Event) => { this.group = (event.target as HTMLSelectElement).value; this.shown = null; }}>
        <option value="" ?selected=${this.group === ''}>${t('farewell.group.none')}</option>${this.groups.map(each => {
          const { text, lang } = localised(each.names);
          return html`<option value=${each.slug} lang=${lang} ?selected=${this.group === each.slug}>${text}</option>`;
        })}</select></div>
      <div class="field"><label for=${fieldId('topic')}>${t('farewell.topic')}</label>${errorOf('topic', this.errors)}<select id=${fieldId('topic')} @change=${(event: Event) => { this.topic = (event.target as HTMLSelectElement).value; }}>
        <option value="" ?selected=${this.topic === ''}>${t('farewell.topic.none')}</option>${this.topics.map(({ topic }) => html`<option value=${topic.slug} ?selected=${this.topic === topic.slug}>${nameOf(topic)}</option>`)}</select></div>
      ${this.shown === null ? nothing : html`<section class="card pad stack-s" aria-label=${t('farewell.preview')}><p class="small muted">${t('farewell.preview.text')}</p><div class="prose">${safeHtml(this.shown)}</div></section>`}
      <div class="row">${this.shown === null ? html`<button class="button s" type="button" aria-disabled=${this.busy} @click=${this.preview}>${t('farewell.preview')}</button>`
        : html`<button class="button s" type="button" aria-disabled=${this.busy} @click=${this.publish}>${t('farewell.publish.do')}</button>`}
        <button class="button quiet s" type="button" @click=${() => this.dispatchEvent(new CustomEvent('kring-close'))}>${t('form.cancel')}</button></div></div>`;
  }

  private readonly preview = (): void => {
    void this.act(async () => {
      this.shown = (await previewFarewell(this.question, this.group)).html;
      await this.updateComplete;
      this.querySelector<HTMLElement>('button')?.focus();
    });
  };

  private readonly publish = (): void => {
    void this.act(async () => {
      const detail = await this.publishing.run({ group: this.group, topic: this.topic });
      say(t('farewell.published'));
      this.dispatchEvent(new CustomEvent<Handover>('kring-handover', { bubbles: true, detail }));
    });
  };

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.errors = noErrors;
    try {
      await work();
    } catch (problem) {
      this.errors = errorsOf(problem, { forbidden: 'group' });
      await focusSummary(this);
    }
    this.busy = false;
  }
}
