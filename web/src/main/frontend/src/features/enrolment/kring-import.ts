import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { newKey } from '../../api/client.js';
import { checkImport, discardImport, importLines, importLinesFile, startImport } from '../../api/imports.js';
import type { Group, Import, ImportLine, ImportVerdict, Page } from '../../api/types.js';
import { number } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { describedBy, errorOf, errorsOf, fieldId, noErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { admitted, admittedLines, importAfter, refusedLines } from './import-parts.js';

/** `<kring-import>`: a list of people, looked at line by line before anybody is let in, and then let in all at once. */
@customElement('kring-import')
export class KringImport extends LiveElement {
  @state() private current: Import | null = null;
  @state() private lines: Page<ImportLine> = { items: [], next: null };
  @state() private text = '';
  @state() private errors = noErrors;
  @state() private busy = false;
  private group!: Group;
  private key = newKey();

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<{ group: Group; import: Import | null }>();
    this.group = data.group;
    this.current = data.import;
    void this.load();
  }

  protected override happened(event: LiveEvent): void {
    this.current = this.current === null ? null : importAfter(this.current, event);
  }

  protected override render() {
    return html`<section class="card pad stack"><h2 tabindex="-1">${t('import.title')}</h2>${this.current === null ? this.form() : this.report(this.current)}</section>`;
  }

  private form() {
    const { errors } = this;
    return html`<p>${t('import.text')}</p>
      ${errors.whole === null ? nothing : html`<p class="note bad" role="alert">${errors.whole}</p>`}
      <form class="stack" novalidate @submit=${this.check}>
        <div class="field"><label for="import-file">${t('import.file')}</label><input id="import-file" type="file" accept=".csv,.txt,text/csv,text/plain" @change=${this.readFile}></div>
        <div class="field"><label for=${fieldId('list')}>${t('import.list')}</label><p class="hint" id="${fieldId('list')}-hint">${t('import.hint')}</p>${errorOf('list', errors)}
          <textarea id=${fieldId('list')} rows="8" autocomplete="off" spellcheck="false" .value=${this.text} aria-invalid=${errors.fields.has('list') ? 'true' : nothing}
            aria-describedby=${describedBy('list', errors, true)} @input=${(event: Event) => { this.text = (event.target as HTMLTextAreaElement).value; }}></textarea></div>
        <div class="row"><button class="button" type="submit" aria-disabled=${this.busy}>${t('import.check')}</button></div></form>`;
  }

  private report(found: Import) {
    const refused = refusedLines(found);
    return html`<p role="status">${admitted(found)}</p>
      ${found.state === 'RUNNING' ? html`<progress max="100" value=${found.progress} aria-label=${t('import.running')}></progress>` : nothing}
      <dl class="facts">${(Object.entries(found.lines) as [ImportVerdict, number][]).map(([verdict, count]) => html`<dt>${t(`import.verdict.${verdict}`)}</dt><dd>${number(count)}</dd>`)}</dl>
      <div class="row">
        ${found.can.includes('start') && admittedLines(found) > 0 ? html`<button class="button" aria-disabled=${this.busy} @click=${this.start}>${found.state === 'FAILED' ? t('import.again') : t('import.start', { count: admittedLines(found) })}</button>` : nothing}
        ${found.can.includes('discard') ? html`<button class="button quiet" aria-disabled=${this.busy} @click=${this.discard}>${found.state === 'DONE' ? t('import.next') : t('import.discard')}</button>` : nothing}
        ${found.state === 'DONE' ? html`<a class="button quiet" href="/groups/${this.group.slug}/members">${t('import.members')}</a>` : nothing}</div>
      ${refused === 0 ? nothing : html`<h3>${t('import.refused', { count: refused })}</h3><p class="small muted">${t('import.refused.text')}</p>
        <ul class="list ruled">${this.lines.items.map(line => html`<li class="list-row"><div><p><span class="strong">${t('import.line', { number: line.number })}</span> ${line.text}</p>
          <p class="small muted">${t(`import.verdict.${line.verdict}`)}${line.person === null ? nothing : html` · <a href="/people/${line.person.handle}">${line.person.name}</a>`}</p></div></li>`)}</ul>
        ${moreButton(this.lines.next, this.busy, () => this.load(this.lines.next))}
        <p><a class="button quiet" href=${importLinesFile(this.group.slug, found.id)} download>${icon('list')}${t('import.export')}</a></p>`}`;
  }

  private readonly readFile = async (event: Event): Promise<void> => {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file !== undefined) {
      this.text = await file.text();
    }
  };

  private readonly check = (event: Event): void => {
    event.preventDefault();
    void this.act(async () => {
      this.current = await checkImport(this.group.slug, this.text, this.key);
      this.key = newKey();
      this.errors = noErrors;
      await this.load();
    });
  };

  private readonly start = (): void => {
    void this.act(async () => {
      const before = this.current!;
      const begun = await startImport(this.group.slug, before.id);
      // an event that overtook the answer tells how far it is by now
      this.current = this.current === before ? begun : this.current;
    });
  };

  private readonly discard = (): void => {
    void this.act(async () => {
      await discardImport(this.group.slug, this.current!.id);
      this.current = null;
      this.text = '';
    });
  };

  /** What went wrong with the list stands at it; the focus goes to what there is to read next. */
  private async act(change: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await change();
      await this.updateComplete;
      this.querySelector<HTMLElement>('h2')?.focus();
    } catch (problem) {
      this.key = newKey();
      this.errors = errorsOf(problem);
      if (this.current !== null) {
        say(explain(problem), 'bad');
      }
    } finally {
      this.busy = false;
    }
  }

  private async load(cursor: string | null = null): Promise<void> {
    if (this.current === null || refusedLines(this.current) === 0) {
      return;
    }
    try {
      const page = await importLines(this.group.slug, this.current.id, cursor);
      this.lines = cursor === null ? page : { items: [...this.lines.items, ...page.items], next: page.next };
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  }
}
