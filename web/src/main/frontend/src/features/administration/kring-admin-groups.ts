import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { appointOwner, ownerless } from '../../api/admin.js';
import type { Ownerless, Person } from '../../api/types.js';
import { day } from '../../format.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';

/** `<kring-admin-groups>`: groups without an owner, each with members of whom an administrator appoints one. */
@customElement('kring-admin-groups')
export class KringAdminGroups extends KringElement {
  @state() private groups: Ownerless[] = pageData<{ groups: { items: Ownerless[] } }>().groups.items;
  @state() private busy = false;

  protected override render() {
    return html`<section class="card">${this.groups.length === 0 ? empty('users', t('admin.groups.none.title'), t('admin.groups.none.text')) : html`
      <ul class="list">${repeat(this.groups, each => each.group.id, each => this.one(each))}</ul>`}</section>`;
  }

  private one({ group, since, candidates }: Ownerless) {
    const name = localised(group.names);
    return html`<li class="pad stack-s"><h2 lang=${name.lang}>${name.text}</h2><p class="muted">${t('admin.groups.since', { day: day(since.slice(0, 10)) })}</p>
      ${candidates.length === 0 ? html`<p>${t('admin.groups.nobody')}</p>` : html`<form class="row bottoms" @submit=${(event: Event) => this.appoint(event, group.id, candidates)}>
        <div class="field grow"><label for="owner-${group.id}">${t('admin.groups.owner')}</label><select id="owner-${group.id}">
          ${candidates.map(each => html`<option value=${each.id}>${each.name}, ${each.organisation.name}</option>`)}</select></div>
        <button class="button" aria-disabled=${this.busy}>${t('admin.groups.appoint')}<span class="sr"> ${name.text}</span></button></form>`}</li>`;
  }

  private readonly appoint = async (event: Event, groupId: string, candidates: Person[]): Promise<void> => {
    event.preventDefault();
    const chosen = candidates[(event.target as HTMLFormElement).querySelector('select')!.selectedIndex];
    if (this.busy || chosen === undefined) {
      return;
    }
    this.busy = true;
    try {
      await appointOwner(groupId, chosen.id);
      say(t('admin.groups.appointed', { name: chosen.name }));
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.groups = await ownerless().then(found => found.items, () => this.groups);
    this.busy = false;
  };
}
