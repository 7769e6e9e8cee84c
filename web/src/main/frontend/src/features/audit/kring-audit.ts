import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { audit, auditFile, type AuditQuery } from '../../api/audit.js';
import type { AuditCheck, AuditEntry, AuditPage, Group } from '../../api/types.js';
import { moment, number } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import { ACTS, actName, details, subjectName } from './words.js';

const ALL: AuditQuery = { actor: '', action: '', subject: '', from: '', until: '' };
const PAUSE = 250;

/** Data block of the page: of a group, or without one of the whole. */
interface AuditData {
  group?: Group;
  audit: AuditPage;
  check?: AuditCheck | null;
}

/** `<kring-audit>`: the audit trail, newest first, of the whole or of a group; to be narrowed down and taken along. */
@customElement('kring-audit')
export class KringAudit extends KringElement {
  @state() private page: AuditPage = { items: [], next: null, people: {}, groups: {} };
  @state() private query = ALL;
  @state() private loading = false;
  private slug: string | null = null;
  private check: AuditCheck | null = null;
  private pause: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<AuditData>();
    this.slug = data.group?.slug ?? null;
    this.check = data.check ?? null;
    this.page = data.audit;
  }

  protected override render() {
    return html`${this.check === null ? nothing : this.checked(this.check)}
      <section class="card"><div class="pad stack-s"><div class="filters even">
        <div class="field"><label for="audit-actor">${t('audit.actor')}</label><input id="audit-actor" type="search" maxlength="200" autocomplete="off" .value=${this.query.actor} @input=${(event: Event) => this.typed('actor', event)}></div>
        <div class="field"><label for="audit-action">${t('audit.action')}</label><select id="audit-action" @change=${(event: Event) => this.chosen('action', event)}>
          <option value="" .selected=${this.query.action === ''}>${t('audit.all')}</option>${ACTS.map(act => html`<option value=${act} .selected=${act === this.query.action}>${actName(act)}</option>`)}</select></div>
        ${this.day('from')}${this.day('until')}</div>
        <p class="row spread"><span role="status">${this.query.subject === '' ? nothing : html`${t('audit.about', { name: subjectName(this.query.subject, this.page) })} <button class="link" @click=${() => this.narrow({ subject: '' })}>${t('audit.about.all')}</button>`}</span>
          <a class="button quiet" href=${auditFile(this.slug, this.query)} download>${icon('list')}${t('audit.export')}</a></p></div>
      ${this.page.items.length === 0 ? this.none() : html`<div class="table" tabindex="0" role="region" aria-label=${t('admin.audit')}><table class="stacked">
        <thead><tr><th scope="col" class="num">${t('audit.seq')}</th><th scope="col">${t('audit.at')}</th><th scope="col">${t('audit.actor')}</th><th scope="col">${t('audit.action')}</th><th scope="col">${t('audit.detail')}</th></tr></thead>
        <tbody>${repeat(this.page.items, entry => entry.seq, entry => this.row(entry))}</tbody></table></div>`}</section>
      ${moreButton(this.page.next, this.loading, () => this.load(this.page.next))}`;
  }

  private row(entry: AuditEntry) {
    const inGroup = this.slug !== null && entry.subject.startsWith('group:');
    return html`<tr><td class="num" data-label=${t('audit.seq')}>${number(entry.seq)}</td>
      <td data-label=${t('audit.at')}><time datetime=${entry.at}>${moment(entry.at)}</time></td>
      <td data-label=${t('audit.actor')}>${entry.actor === null ? t('audit.system') : entry.actor.name}${entry.origin === null ? nothing : html`<br><span class="small muted">${t('audit.origin')} ${entry.origin}</span>`}</td>
      <td data-label=${t('audit.action')}>${actName(entry.action)}${inGroup ? nothing : html`<br><button class="link small" @click=${() => this.narrow({ subject: entry.subject })}>${subjectName(entry.subject, this.page)}</button>`}</td>
      <td data-label=${t('audit.detail')}><dl class="small">${details(entry, this.page).map(([name, value]) => html`<div><dt class="muted">${name}</dt><dd>${value}</dd></div>`)}</dl></td></tr>`;
  }

  private checked(check: AuditCheck) {
    const at = moment(check.at);
    return check.broken === null ? html`<div class="note ok">${icon('shield')}<p>${t('audit.check.intact', { at, entries: check.entries })}</p></div>`
      : html`<div class="note bad" role="alert">${icon('circle-alert')}<p>${t('audit.check.broken', { at, seq: check.broken })}</p></div>`;
  }

  private none() {
    return this.query === ALL ? empty('shield', t('admin.audit.none.title'), t('admin.audit.none.text')) : empty('search', t('audit.noMatch'), t('groups.noMatch.text'));
  }

  private day(name: 'from' | 'until') {
    return html`<div class="field"><label for="audit-${name}">${t(`audit.${name}`)}</label><input id="audit-${name}" type="date" .value=${this.query[name]} @change=${(event: Event) => this.chosen(name, event)}></div>`;
  }

  private typed(name: keyof AuditQuery, event: Event): void {
    const value = (event.target as HTMLInputElement).value;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.narrow({ [name]: value }), PAUSE);
  }

  private chosen(name: keyof AuditQuery, event: Event): void {
    this.narrow({ [name]: (event.target as HTMLInputElement | HTMLSelectElement).value });
  }

  private narrow(change: Partial<AuditQuery>): void {
    this.query = { ...this.query, ...change };
    void this.load(null);
  }

  private async load(cursor: string | null): Promise<void> {
    const query = this.query;
    this.loading = true;
    try {
      const page = await audit(this.slug, query, cursor);
      if (query === this.query) {
        this.page = cursor === null ? page
          : { items: [...this.page.items, ...page.items], next: page.next, people: { ...this.page.people, ...page.people }, groups: { ...this.page.groups, ...page.groups } };
      }
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}
