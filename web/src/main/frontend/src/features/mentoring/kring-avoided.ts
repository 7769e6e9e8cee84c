import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../shell/shell.js';
import { suggestPeople } from '../../api/groups.js';
import { avoid, type Mentoring } from '../../api/mentoring.js';
import type { Person } from '../../api/types.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { fieldId, noErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { pick, type Pick } from '../../ui/pick.js';
import { explain } from '../../ui/problem.js';

const NOBODY: Pick<Person> = { text: '', found: [], chosen: null };

/** `<kring-avoided>`: with whom I do not want to be brought together. Each change is kept at once. Fires `kring-taken`. */
@customElement('kring-avoided')
export class KringAvoided extends KringElement {
  @property() slug = '';
  @property({ attribute: false }) people: Person[] = [];
  @state() private found: Pick<Person> = NOBODY;
  @state() private busy = false;

  protected override render() {
    return html`<details class="guide-part" ?open=${this.people.length > 0}><summary>${t('mentoring.avoided')}</summary><div class="stack">
      <p class="small muted">${t('mentoring.avoided.text')}</p>
      ${this.people.length === 0 ? nothing : html`<ul class="chips">${this.people.map(each => html`<li><button type="button" class="act" aria-pressed="true" @click=${() => this.keep(this.people.filter(kept => kept.id !== each.id), 'summary')}>${each.name}${icon('x')}<span class="sr">${t('mentoring.avoided.remove')}</span></button></li>`)}</ul>`}
      ${pick<Person>({
        field: 'avoided', label: t('mentoring.avoided.who'), hint: t('asks.to.hint'), errors: noErrors, state: this.found, show: person => `${person.name} · ${person.function}, ${person.organisation.name}`,
        search: async q => (await suggestPeople(this.slug, q, new AbortController().signal)).items, onChange: found => { this.found = found; },
      })}
      ${this.found.chosen === null ? nothing : html`<div class="row"><button type="button" class="button s" aria-disabled=${this.busy ? 'true' : nothing} @click=${() => this.keep([...this.people, this.found.chosen!], `#${fieldId('avoided')}`)}>${t('mentoring.avoided.add')}</button></div>`}</div></details>`;
  }

  /** @param then what has the focus afterwards, as what one pressed is gone */
  private async keep(people: Person[], then: string): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const view = await avoid(this.slug, [...new Set(people.map(each => each.handle))]);
      this.found = NOBODY;
      say(t('mentoring.avoided.kept'));
      this.dispatchEvent(new CustomEvent<Mentoring>('kring-taken', { detail: view }));
      this.querySelector<HTMLElement>(then)?.focus();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-avoided': KringAvoided;
  }
}
