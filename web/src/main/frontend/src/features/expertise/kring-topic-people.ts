import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { topicPeople, type Expert } from '../../api/expertise.js';
import type { Page } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { personLine } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';
import { levelOfKnowing } from './expertise-parts.js';

/** `<kring-topic-people>`: who claims the topic of the page. */
@customElement('kring-topic-people')
export class KringTopicPeople extends KringElement {
  @state() private page: Page<Expert> = { items: [], next: null };
  @state() private loading = false;
  private slug = '';

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<{ slug: string; people: Page<Expert> }>();
    this.page = data.people;
    this.slug = data.slug;
  }

  protected override render() {
    const { items, next } = this.page;
    return html`${items.length === 0 ? empty('users', t('topic.people.none.title'), t('topic.people.none.text')) : html`<ul class="list">${repeat(items, each => each.person.id, each => html`<li class="stack-s">
        ${personLine(each.person, levelOfKnowing(each.level))}${each.evidence === '' ? nothing : html`<p class="member-facts">${each.evidence}</p>`}</li>`)}</ul>`}
      ${moreButton(next, this.loading, () => this.more())}`;
  }

  private async more(): Promise<void> {
    this.loading = true;
    try {
      const page = await topicPeople(this.slug, this.page.next);
      this.page = { items: [...this.page.items, ...page.items], next: page.next };
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = false;
  }
}
