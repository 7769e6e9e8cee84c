import { html } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Gap } from '../../api/question.js';
import { moment, number } from '../../format.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';

/** `<kring-admin-gaps>`: topics about which was asked and nobody found, with how many claim to know them. */
@customElement('kring-admin-gaps')
export class KringAdminGaps extends KringElement {
  private readonly gaps = pageData<{ gaps: { items: Gap[] } }>().gaps.items;

  protected override render() {
    return html`<section class="card">${this.gaps.length === 0 ? empty('compass', t('admin.gaps.none.title'), t('admin.gaps.none.text')) : html`<div class="table" tabindex="0" role="region" aria-label=${t('admin.gaps')}><table class="stacked">
      <thead><tr><th scope="col">${t('admin.gaps.topic')}</th><th scope="col" class="num">${t('admin.gaps.questions')}</th><th scope="col" class="num">${t('admin.gaps.people')}</th><th scope="col">${t('admin.gaps.last')}</th></tr></thead>
      <tbody>${this.gaps.map(each => {
        const name = localised(each.topic.names);
        return html`<tr><th scope="row" lang=${name.lang}>${name.text}</th><td class="num" data-label=${t('admin.gaps.questions')}>${number(each.questions)}</td>
          <td class="num" data-label=${t('admin.gaps.people')}>${number(each.people)}</td><td data-label=${t('admin.gaps.last')}>${moment(each.lastAt)}</td></tr>`;
      })}</tbody></table></div>`}</section>`;
  }
}
