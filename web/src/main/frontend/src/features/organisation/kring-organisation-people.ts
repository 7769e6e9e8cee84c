import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { organisationPeople } from '../../api/organisation.js';
import type { Page, Person } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { personLine } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';

/** `<kring-organisation-people key>`: who works at the organisation with this id, by name. */
@customElement('kring-organisation-people')
export class KringOrganisationPeople extends KringElement {
  @property() key = '';
  @state() private page: Page<Person> = pageData<{ people: Page<Person> }>().people;
  @state() private loading = false;

  protected override render() {
    const { items, next } = this.page;
    return html`${items.length === 0 ? empty('users', t('organisation.people.none.title'), t('organisation.people.none.text')) : html`<ul class="list">${repeat(items, each => each.id, each => html`<li>${personLine(each)}</li>`)}</ul>`}
      ${moreButton(next, this.loading, () => this.more())}`;
  }

  private async more(): Promise<void> {
    this.loading = true;
    try {
      const page = await organisationPeople(this.key, this.page.next);
      this.page = { items: [...this.page.items, ...page.items], next: page.next };
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}
