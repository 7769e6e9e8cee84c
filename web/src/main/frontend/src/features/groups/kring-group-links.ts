import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { links } from '../../api/groups.js';
import type { GroupLink } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';

/** `<kring-group-links group-slug>`: the groups that this one is linked with; nothing when there are none. */
@customElement('kring-group-links')
export class KringGroupLinks extends LiveElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private links: GroupLink[] = pageData<{ links?: GroupLink[] }>().links ?? [];

  protected override render() {
    const linked = this.links.filter(each => each.state === 'LINKED');
    return linked.length === 0 ? nothing : html`<section class="card"><h2>${t('links.title')}</h2><ul class="stack-s">${repeat(linked, each => each.group.id, ({ group }) => {
      const name = localised(group.names);
      return html`<li class="row"><span class="ring colour-${group.colour}"></span><a href="/groups/${group.slug}" lang=${name.lang}>${name.text}</a></li>`;
    })}</ul></section>`;
  }

  protected override happened(event: LiveEvent): void {
    if (event.name === 'group.changed') {
      void links(this.slug).then(found => { this.links = found.items; }, () => undefined);
    }
  }
}
