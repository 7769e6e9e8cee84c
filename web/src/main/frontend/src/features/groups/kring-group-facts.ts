import { t } from '../../i18n.js';
import { findData } from '../../page-data.js';
import type { Group } from '../../api/types.js';
import { onLive } from '../live/live.js';
import { groupAfter } from '../live/reduce.js';

/** `<kring-group-facts>`: who is in the group, in numbers. The server has written it; it follows what happens. */
export class KringGroupFacts extends HTMLElement {
  #ended = new AbortController();

  connectedCallback(): void {
    let group = findData<{ group: Group }>()?.group;
    this.#ended = new AbortController();
    onLive('kring-event', event => {
      if (group !== undefined && event.stream === `group:${group.id}`) {
        const after = groupAfter(group, event);
        if (after !== group) {
          group = after;
          this.textContent = `${t(`group.visibility.${group.visibility}`)} · ${t('group.members.from', { members: group.memberCount, organisations: group.organisationCount })}`;
        }
      }
    }, this.#ended.signal);
  }

  disconnectedCallback(): void {
    this.#ended.abort();
  }
}

customElements.define('kring-group-facts', KringGroupFacts);
