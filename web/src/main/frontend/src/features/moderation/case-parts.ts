import { html, nothing, type TemplateResult } from 'lit';
import type { Appealed, CaseSubject, Decided, Person, ReportCase, ReportStep, ReviewResult } from '../../api/types.js';
import { moment } from '../../format.js';
import { localised, t } from '../../i18n.js';
import { icon } from '../../ui/icon.js';
import { levelChip } from '../../ui/level.js';
import { avatar, officialMark, personLine } from '../../ui/person.js';
import { safeHtml } from '../../ui/safe-html.js';
import '../../ui/kring-time.js';

/** What was reported: who wrote it, the text, and for who reads the group the way to its discussion; whose profile, which group, who is banned; or who endorses whom. */
export function subject({ post, person, group, endorsement, subject: what }: ReportCase, reads: boolean): TemplateResult {
  if (endorsement !== null) {
    return endorsed(person, endorsement);
  }
  if (post === null) {
    const name = what === 'GROUP' && group !== null ? localised(group.names) : null;
    return html`<p class="chips"><span class="chip">${t(`reports.subject.${what}`)}</span>${name === null ? nothing : html`<a href="/groups/${group!.slug}/about" lang=${name.lang}>${name.text}</a>`}</p>${personLine(person)}`;
  }
  const { author } = post;
  const address = what === 'HELD' ? `/posts/${post.threadId}` : post.id === post.threadId ? `/posts/${post.id}` : `/posts/${post.threadId}#post-${post.id}`;
  return html`<header class="who">${avatar(author, 's')}<div class="who-is"><p><a class="name" href="/people/${author.handle}">${author.name}</a>${officialMark(author)} <span class="muted small">· ${author.function} · ${author.organisation.name}</span></p>
      <p class="chips">${levelChip(author.level)}<span class="chip">${post.onBehalfOf === null ? t('capacity.PERSONAL') : t('capacity.ORGANISATION', { organisation: post.onBehalfOf.name })}</span>${post.state === 'HIDDEN' ? html`<span class="chip">${icon('eye-off')}${t('reports.hidden')}</span>` : nothing}</p></div>
      <kring-time class="small muted" at=${post.createdAt}></kring-time></header>
    ${post.title === null ? nothing : html`<p class="question-title" lang=${post.language}>${post.title}</p>`}
    ${post.html === null ? html`<p class="place muted">${post.state === 'WITHDRAWN' ? t('post.withdrawn') : t('reports.moved')}</p>` : html`<div class="body quote-body" lang=${post.language}>${safeHtml(post.html)}</div>`}
    ${post.reportedHtml === null ? nothing : html`<details><summary class="link">${t('reports.changed')}</summary><div class="body quote-body" lang=${post.language}>${safeHtml(post.reportedHtml)}</div></details>`}
    ${reads && (what !== 'HELD' || post.id !== post.threadId) ? html`<p class="small"><a href=${address}>${t('reports.context')}</a></p>` : nothing}`;
}

/** Who says what, about whose knowledge of what. */
function endorsed(by: Person, { person, topic, html: now, reportedHtml }: NonNullable<ReportCase['endorsement']>): TemplateResult {
  const name = localised(topic.names);
  return html`<p class="chips"><span class="chip">${t('reports.subject.ENDORSEMENT')}</span><a href="/people/${person.handle}#claim-${topic.slug}">${person.name} · <span lang=${name.lang}>${name.text}</span></a></p>${personLine(by)}
    ${now === null ? html`<p class="place muted">${t('reports.endorsement.gone')}</p>` : nothing}<div class="body quote-body">${safeHtml(now ?? reportedHtml ?? '')}</div>
    ${now === null || reportedHtml === null ? nothing : html`<details><summary class="link">${t('reports.changed')}</summary><div class="body quote-body">${safeHtml(reportedHtml)}</div></details>`}`;
}

/** By how many, as what, and what they say. */
export function reported(each: ReportCase): TemplateResult | typeof nothing {
  if (each.reportCount === 0) {
    return nothing;
  }
  const left = each.reportCount - each.reports.length;
  return html`<p class="chips">${each.kinds.map(({ kind, count }) => html`<span class="chip">${t('reports.kind', { kind: t(`report.kind.${kind}`), count })}</span>`)}</p>
    <details><summary class="link">${t('reports.explanations', { count: each.reportCount })}</summary><ul class="stack">${each.reports.map(report => html`<li>
      <p class="small muted"><a href="/people/${report.reporter.handle}">${report.reporter.name}</a> · ${t(`report.kind.${report.kind}`)} · <kring-time at=${report.at}></kring-time></p>
      <blockquote class="quote">${report.explanation}</blockquote></li>`)}</ul>${left > 0 ? html`<p class="small muted">${t('reports.more', { count: left })}</p>` : nothing}</details>`;
}

/** What watched expressions found in it, and which, for who may know them. */
export function found(each: ReportCase): TemplateResult | typeof nothing {
  return each.found.length === 0 ? nothing : html`<div class="note">${icon('eye')}<div class="stack-s"><p class="strong">${t('reports.found')}</p><ul class="stack-s">${each.found.map(one => html`<li>
    <mark>${one.words}</mark> <span class="small muted">· ${one.expression === null ? one.platform ? t('reports.found.platform') : t('reports.found.elsewhere') : html`${one.platform ? t('reports.found.platform') : t('reports.found.group')} <code class="expression">${one.expression}</code>`}</span></li>`)}</ul></div></div>`;
}

/** What was decided, why and by whom. */
export function decided(each: Decided, what: CaseSubject): TemplateResult {
  return html`<div class="note"><div class="stack-s"><p class="strong">${outcomeName(each.decision, what)}</p>
    ${each.until === null ? nothing : html`<p>${t('decision.until', { until: moment(each.until) })}</p>`}
    ${each.reason === null ? nothing : html`<p>${t('post.hidden.reason', { reason: each.reason })}</p>`}
    ${each.rationale === '' ? nothing : html`<p class="quote">${each.rationale}</p>`}<p class="small muted">${each.by.name} · <kring-time at=${each.at}></kring-time></p></div></div>`;
}

/** What the author says against it, and what became of that. */
export function appealed(each: Appealed): TemplateResult {
  return html`<div class="note warm"><div class="stack-s"><p class="strong">${t('appeal.of')}</p><p class="quote">${each.text}</p><p class="small muted"><kring-time at=${each.at}></kring-time></p></div></div>
    ${each.outcome === null || each.by === null || each.decidedAt === null ? nothing : html`<div class="note"><div class="stack-s"><p class="strong">${t(`decision.${each.outcome}`)}</p>
      <p class="quote">${each.rationale}</p><p class="small muted">${each.by.name} · <kring-time at=${each.decidedAt}></kring-time></p></div></div>`}`;
}

/** Who did what, of all cases of this post. */
export function history(steps: ReportStep[], what: CaseSubject): TemplateResult | typeof nothing {
  return steps.length === 0 ? nothing : html`<details><summary class="link">${t('reports.history', { count: steps.length })}</summary><ol class="stack-s">${steps.map(step => html`<li class="small">
    <span class="strong">${step.by.name}</span> · ${t(`reports.step.${step.kind}`)}${step.outcome === null ? nothing : html` · ${outcomeName(step.outcome, what)}`} · <kring-time class="muted" at=${step.at}></kring-time>
    ${step.note === null ? nothing : html`<blockquote class="quote">${step.note}</blockquote>`}</li>`)}</ol></details>`;
}

/** What was decided, in words: of a post, or of something else that was reported. */
function outcomeName(outcome: ReviewResult, what: CaseSubject): string {
  return what !== 'POST' && (outcome === 'KEEP' || outcome === 'CORRECT' || outcome === 'WARN') ? t(`decision.other.${outcome}`) : t(`decision.${outcome}`);
}
