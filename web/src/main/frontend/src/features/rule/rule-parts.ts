import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, Part, Preview, RuleSet, Trial } from '../../api/rules.js';
import { moment } from '../../format.js';
import { t } from '../../i18n.js';
import { icon } from '../../ui/icon.js';
import { personLine } from '../../ui/person.js';
import type { LiveEvent } from '../live/protocol.js';
import { leafText, leavesOf, namesOf, ruleSentence, type Names } from './sentence.js';

/** The rules after an event, which tells of them as they are. */
export function rulesAfter(current: RuleSet, event: LiveEvent, groupId: string): RuleSet {
  return event.name === 'rules.changed' && event.data.groupId === groupId && event.data.rules !== undefined ? event.data.rules : current;
}

/** Of what an answer and an event said the newer: an event may overtake the answer, and of one version it tells how far the evaluation is. */
export function newerOf(answer: RuleSet, told: RuleSet): RuleSet {
  return told.version >= answer.version ? told : answer;
}

/** Where the evaluation is, in a sentence and, while it runs, with a bar. */
export function runState(set: RuleSet): TemplateResult | typeof nothing {
  if (set.version === 0) {
    return nothing;
  }
  const text = set.state === 'DONE' ? t('rule.state.DONE', { at: set.evaluatedAt === null ? '' : moment(set.evaluatedAt) }) : t(`rule.state.${set.state}`);
  return html`<div class="stack-s"><p role="status" class="small muted">${text}</p>
    ${set.state === 'RUNNING' ? html`<progress max="100" value=${set.progress} aria-label=${text}></progress>` : nothing}</div>`;
}

export function previewParts(preview: Preview): TemplateResult {
  return html`${preview.locksOwnersOut ? html`<p class="note bad">${icon('circle-alert')}<span>${t('rule.preview.locks')}</span></p>` : nothing}
    ${part(t('rule.preview.arriving', { count: preview.arriving.count }), preview.arriving)}
    ${part(t('rule.preview.going', { count: preview.going.count }), preview.going)}
    ${part(t('rule.preview.alumni', { count: preview.becomingAlumni.count }), preview.becomingAlumni)}`;
}

function part(title: string, { count, people }: Part): TemplateResult {
  return html`<div class="stack-s"><h3>${title}</h3>${people.length === 0 ? nothing : html`<details class="more-filters"><summary>${t('rule.preview.names')}</summary>
    <ul class="list">${people.map(each => html`<li class="list-row">${personLine(each)}</li>`)}</ul>
    ${count > people.length ? html`<p class="small muted">${t('rule.preview.more', { count: count - people.length })}</p>` : nothing}</details>`}</div>`;
}

export function trialParts(trial: Trial): TemplateResult {
  const names = namesOf(trial);
  return html`<p class="strong">${t(`rule.outcome.${trial.outcome}`, { name: trial.person.name })}</p>${trial.findings.map(each => finding(each, names))}`;
}

/** A rule, whether it covers somebody, and how each of its conditions stands. */
export function finding(each: Finding, names: Names): TemplateResult {
  return html`<div class="stack-s"><p>${mark(each.coverage)} ${ruleSentence(each.rule, names)}</p>
    <ul class="rule-findings">${leavesOf(each.rule.condition).map((leaf, at) => html`<li>${mark(each.leaves[at] ?? 'UNKNOWN')} ${leafText(leaf, names)}</li>`)}</ul></div>`;
}

function mark(coverage: Finding['coverage']): TemplateResult {
  const picture = coverage === 'COVERED' ? 'check' : coverage === 'NOT_COVERED' ? 'x' : 'circle-question-mark';
  return html`<span class="chip">${icon(picture)}${t(`rule.coverage.${coverage}`)}</span>`;
}
