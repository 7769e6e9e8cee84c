import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { sayInTalk, type TalkLine, type WholeTalk } from '../../api/desk.js';
import { Submission } from '../../api/submission.js';
import { clock, moment } from '../../format.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, fieldId, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { avatar, officialMark } from '../../ui/person.js';
import { SAID } from './desk-events.js';

/** `<kring-talk>`: what is said in a conversation, read out as it comes, and a field to say something. */
@customElement('kring-talk')
export class KringTalk extends KringElement {
  @property({ attribute: false }) whole!: WholeTalk;
  @property({ attribute: false }) me = '';
  @state() private text = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private readonly saying = new Submission(({ id, text }: { id: string; text: string }, key) => sayInTalk(id, text, key));

  protected override render() {
    const { talk, lines } = this.whole;
    return html`<div role="log" aria-live="polite" aria-label=${t('desk.said')}><ol class="talk">${repeat(lines, each => each.number, each => this.line(each))}</ol></div>
      ${talk.can.includes('write') ? html`<form class="form" novalidate @submit=${this.submit}>${errorSummary(this.errors, () => t('desk.say'))}
        ${textField({ field: 'text', label: t('desk.say'), hint: t('desk.say.hint'), value: this.text, lines: 2, errors: this.errors, onInput: value => { this.text = value; } })}
        <div class="row"><button class="button" aria-disabled=${this.busy}>${t('desk.send')}</button></div></form>` : nothing}`;
  }

  protected override firstUpdated(): void {
    this.addEventListener('keydown', event => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        void this.submit(event);
      }
    });
  }

  /** Moves the reader to where they can write. */
  async focusField(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#${fieldId('text')}`)?.focus();
  }

  private line({ author, at, text }: TalkLine) {
    return html`<li class="talk-line ${author.id === this.me ? 'mine' : ''}">${avatar(author, 's')}
      <div><p class="small"><strong>${author.name}</strong>${officialMark(author)} <time class="muted" datetime=${at} title=${moment(at)}>${clock(at)}</time></p>
      <p class="pre-line">${text}</p></div></li>`;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    const { text } = this;
    try {
      const line = await this.saying.run({ id: this.whole.talk.id, text });
      this.text = this.text === text ? '' : this.text;
      this.errors = noErrors;
      this.dispatchEvent(new CustomEvent<TalkLine>(SAID, { detail: line, bubbles: true }));
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };
}
