import { html } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { archiveGroup, deleteGroup, keepGroup, reopenGroup } from '../../api/groups.js';
import type { Group } from '../../api/types.js';
import { moment } from '../../format.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say, sayOnNextPage } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';

type News = 'group.archived' | 'group.reopened' | 'group.ending';

/**
 * `<kring-group-end>`: archives the group, reopens it, lets it be deleted or not, and hands out what is in it; for its owners. What may be done
 * then differs in many places, so the page opens afresh.
 */
@customElement('kring-group-end')
export class KringGroupEnd extends KringElement {
  @state() private busy = false;
  @state() private reason = '';
  @state() private errors: FormErrors = noErrors;
  @query('dialog') private dialog!: HTMLDialogElement;
  private readonly group = pageData<{ group: Group }>().group;

  protected override render() {
    const { archivedAt, deletesAt, slug } = this.group;
    return html`<div class="stack-s"><div class="row"><a class="button quiet" href="/api/v1/groups/${slug}/export" download>${icon('download')}${t('group.end.export')}</a></div>
      ${deletesAt !== null
        ? html`<p>${t('group.standing.ending', { until: moment(deletesAt) })}</p><div class="row">
            ${this.button('group.end.keep', () => keepGroup(slug), 'group.archived')}${this.button('group.end.reopen', () => reopenGroup(slug), 'group.reopened')}</div>`
        : html`<div class="row">${archivedAt !== null ? this.button('group.end.reopen', () => reopenGroup(slug), 'group.reopened') : this.button('group.end.archive', () => archiveGroup(slug), 'group.archived')}
            <button class="button bad" @click=${() => this.dialog.showModal()}>${t('group.end.delete')}</button></div>${this.deletion()}`}</div>`;
  }

  private button(key: 'group.end.keep' | 'group.end.reopen' | 'group.end.archive', change: () => Promise<void>, news: News) {
    return html`<button class="button quiet" aria-disabled=${this.busy} @click=${() => this.act(change, news)}>${t(key)}</button>`;
  }

  private deletion() {
    return html`<dialog class="card dialog" aria-labelledby="end-title"><form novalidate class="stack" @submit=${this.confirm}>
      <h2 id="end-title">${t('group.end.delete.title', { group: localised(this.group.names).text })}</h2>
      ${errorSummary(this.errors, () => t('group.end.reason'))}
      <p>${t('group.end.delete.text')}</p>
      ${textField({ field: 'reason', label: t('group.end.reason'), hint: t('group.end.reason.hint'), value: this.reason, errors: this.errors, lines: 3, maxLength: 500, onInput: value => { this.reason = value; } })}
      <div class="row"><button class="button bad" aria-disabled=${this.busy}>${t('group.end.delete')}</button><button class="button quiet" type="button" @click=${() => this.dialog.close()}>${t('form.cancel')}</button></div></form></dialog>`;
  }

  private readonly confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.reason.trim() === '') {
      this.errors = { fields: new Map([['reason', t('violation.required')]]), whole: null };
    } else if (!this.busy) {
      this.busy = true;
      await deleteGroup(this.group.slug, this.reason).then(() => this.openAfresh('group.ending'), problem => {
        this.errors = errorsOf(problem);
        this.busy = false;
      });
    }
    if (this.errors !== noErrors) {
      await focusSummary(this);
    }
  };

  private async act(change: () => Promise<void>, news: News): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    await change().then(() => this.openAfresh(news), problem => {
      this.busy = false;
      say(explain(problem), 'bad');
    });
  }

  private openAfresh(news: News): void {
    sayOnNextPage(news);
    location.assign(location.pathname);
  }
}
