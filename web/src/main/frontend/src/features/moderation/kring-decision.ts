import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { newKey } from '../../api/client.js';
import { appeal, appealBan } from '../../api/moderation.js';
import type { PostDecision } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { safeHtml } from '../../ui/safe-html.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { appealed, decided } from './case-parts.js';

/** `<kring-decision>`: for whom it is about what was decided, and the one appeal. */
@customElement('kring-decision')
export class KringDecision extends LiveElement {
  @state() private now!: PostDecision;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private text = '';
  private key = newKey();

  override connectedCallback(): void {
    super.connectedCallback();
    this.now = pageData<{ decision: PostDecision }>().decision;
  }

  protected override render() {
    const { postId, group, kinds, watched, decision, language, subject } = this.now;
    const name = group === null ? null : localised(group.names);
    return html`<section class="card pad stack"><h2>${t(`decision.about.${subject}`)} ${name === null ? nothing : html`<span lang=${name.lang}>${name.text}</span>`}</h2>
        ${subject === 'HELD' || subject === 'ENDORSEMENT' ? html`<div class="body quote-body" lang=${language}>${safeHtml(this.now.html)}</div>` : nothing}${postId === null ? nothing : html`<div class="body quote-body" lang=${language}>${safeHtml(this.now.html)}</div>${decision.decision === 'BAN' ? nothing : html`<p class="small"><a href="/posts/${postId}">${t('reports.context')}</a></p>`}`}
        ${kinds.length === 0 ? nothing : html`<p class="chips"><span class="small muted">${t('decision.kinds')}</span>${kinds.map(kind => html`<span class="chip">${t(`report.kind.${kind}`)}</span>`)}</p>`}
        ${watched ? html`<p class="small muted">${t('decision.watched')}</p>` : nothing}
        ${decided(decision, subject)}${this.now.appeal === null ? nothing : appealed(this.now.appeal)}
        ${this.now.appeal !== null && this.now.appeal.outcome === null ? html`<p role="status">${t('appeal.waits')}</p>` : nothing}</section>
      ${this.now.can.includes('appeal') ? this.form() : nothing}`;
  }

  protected override happened(event: LiveEvent): void {
    const next = event.name === 'review.changed' ? event.data.decision : null;
    if (next !== null && (next.id === this.now.id || next.subject === 'BAN' && this.now.subject === 'BAN' && next.group?.id === this.now.group?.id)) {
      this.now = next;
    }
  }

  private form() {
    return html`<section class="card pad"><form class="form" novalidate @submit=${this.send}><h2>${t('appeal.title')}</h2><p>${t('appeal.text')}</p>
      ${errorSummary(this.errors, () => t('appeal.label'))}
      ${textField({ field: 'text', label: t('appeal.label'), hint: t('appeal.hint'), value: this.text, errors: this.errors, lines: 5, onInput: value => { this.text = value; } })}
      <div class="row"><button class="button" aria-disabled=${this.busy}>${t('appeal.send')}</button></div></form></section>`;
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    if (this.text.trim() === '') {
      await this.fail({ fields: new Map([['text', t('violation.required')]]), whole: null });
      return;
    }
    this.busy = true;
    try {
      const { id, subject, group } = this.now;
      this.now = subject === 'BAN' && group !== null ? await appealBan(group.id, this.text, this.key) : await appeal(id, this.text, this.key);
      say(t('appeal.sent'));
    } catch (problem) {
      this.key = newKey();
      await this.fail(errorsOf(problem));
    }
    this.busy = false;
  };

  private async fail(errors: FormErrors): Promise<void> {
    this.errors = errors;
    await focusSummary(this);
  }
}
