import { html, nothing, type TemplateResult } from 'lit';
import type { JoinRequest } from '../../api/types.js';
import { t } from '../../i18n.js';
import { personLine } from '../../ui/person.js';
import '../../ui/kring-time.js';
import type { Trial } from '../../api/rules.js';
import { finding } from '../rule/rule-parts.js';
import { namesOf } from '../rule/sentence.js';
import { asked } from './asked.js';

export interface RowActs {
  choose: (chosen: boolean) => void;
  accept: () => void;
  decline: () => void;
  askBack: () => void;
}

/** Somebody who asks to join: what they wrote and answered, and what one may decide. */
export function requestRow(each: JoinRequest, chosen: boolean, busy: boolean, ruled: Trial | undefined, acts: RowActs): TemplateResult {
  const { name } = each.person;
  const button = (what: 'accept' | 'decline' | 'askBack', act: () => void) => !each.can.includes(what) ? nothing
    : html`<button class="button ${what === 'accept' ? '' : 'quiet'} s" aria-disabled=${busy} @click=${act}>${t(`requests.${what}`)}<span class="sr"> ${name}</span></button>`;
  return html`<li class="choosing"><input type="checkbox" aria-label=${t('requests.choose', { name })} .checked=${chosen} @change=${(event: Event) => acts.choose((event.target as HTMLInputElement).checked)}>
    <div><div class="list-row">${personLine(each.person)}<kring-time class="small muted" at=${each.askedAt}></kring-time></div>
      ${each.message === null || each.message === '' ? nothing : html`<blockquote class="quote">${each.message}</blockquote>`}
      ${asked(each.questions)}
      ${ruled === undefined ? nothing : html`<details class="more-filters"><summary>${ruled.findings.every(found => found.coverage === 'COVERED') ? t('rule.request.covered') : t('rule.request.notCovered')}</summary>${ruled.findings.map(found => finding(found, namesOf(ruled)))}</details>`}
      <div class="row acts">${button('accept', acts.accept)}${button('decline', acts.decline)}${button('askBack', acts.askBack)}</div></div></li>`;
}
