import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Organisation } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { levelChip } from '../../ui/level.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { followedAfter } from './follow-after.js';

/** `<kring-followed>`: the organisations that I follow. */
@customElement('kring-followed')
export class KringFollowed extends LiveElement {
  @state() private followed: Organisation[] = pageData<{ followed: Organisation[] }>().followed;

  protected override render() {
    return this.followed.length === 0 ? empty('compass', t('followed.none.title'), t('followed.none.text'), html`<a class="button" href="/search?kind=ORGANISATIONS">${t('followed.search')}</a>`)
      : html`<ul class="list">${repeat(this.followed, each => each.id, each => html`<li class="row spread"><a href="/organisations/${each.id}">${each.name}</a>${levelChip(each.level)}</li>`)}</ul>`;
  }

  protected override happened(event: LiveEvent): void {
    this.followed = followedAfter(this.followed, event);
  }
}
