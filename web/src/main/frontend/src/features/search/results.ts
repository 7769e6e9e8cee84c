import { html, nothing, type TemplateResult } from 'lit';
import type { Found, FoundClaim, FoundGroup, FoundPerson, FoundPost, FoundTopic, Passage, Wanted } from '../../api/search.js';
import type { Organisation } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { icon } from '../../ui/icon.js';
import { levelChip } from '../../ui/level.js';
import { availableChip, officialMark, organisationLink, personLine } from '../../ui/person.js';

/** What the filters that count have chosen, in words. */
export function chosen({ level, organisation, language, region, available, near }: Wanted, facets: NonNullable<Found['facets']>): string[] {
  return [level === null ? '' : t(`level.${level}`),
    organisation === null ? '' : facets.organisations.find(each => each.value === organisation)?.name ?? t('search.chosen'),
    language === null ? '' : t(`language.${language}`), region === null ? '' : t(`region.${region}`),
    available ? t('search.available', { count: facets.available }) : '', near ? t('search.near') : ''].filter(each => each !== '');
}

/** Somebody who may know, and why. */
export function personResult(found: FoundPerson): TemplateResult {
  return html`<li class="card pad stack-s">${personLine(found.person, told(found))}
    ${found.named && found.topics.length + found.contributions.length === 0 ? html`<p class="small muted">${t('search.why.name')}</p>` : nothing}
    ${found.topics.map(claim)}
    ${passages(found.contributions.filter(each => each.accepted), count => t('search.why.answered', { count }))}
    ${passages(found.contributions.filter(each => !each.accepted), count => t('search.why.wrote', { count }))}</li>`;
}

function passages(shown: Passage[], why: (count: number) => string): TemplateResult | typeof nothing {
  return shown.length === 0 ? nothing : html`<div class="stack-s"><p class="small strong">${why(shown.length)}</p>
    <ul class="search-why">${shown.map(each => html`<li>${passageLine(each)}</li>`)}</ul></div>`;
}

function told({ languages, regions, available }: FoundPerson): TemplateResult {
  return html`${available === null ? nothing : availableChip(available)}
    ${languages.length === 0 ? nothing : html`<span class="chip">${icon('languages')}${languages.map(each => t(`language.${each}`)).join(', ')}</span>`}
    ${regions.length === 0 ? nothing : html`<span class="chip">${icon('map-pin')}${regions.map(each => t(`region.${each}`)).join(', ')}</span>`}`;
}

/** Something that was written, and by whom. */
export function postResult(found: FoundPost): TemplateResult {
  return html`<li class="card pad stack-s">${found.passage.accepted ? html`<p class="chips"><span class="chip official">${icon('check-check')}${t('question.accepted')}</span></p>` : nothing}${passageLine(found.passage)}
    <p class="small muted"><a href="/people/${found.author.handle}">${found.author.name}</a>${officialMark(found.author)} · ${found.author.function} · ${organisationLink(found.author.organisation)}</p></li>`;
}

export function groupResult(group: FoundGroup): TemplateResult {
  const name = localised(group.names);
  const description = localised(group.descriptions);
  return html`<li class="card pad group-card"><div class="row"><span class="ring m colour-${group.colour}"></span><h3 lang=${name.lang}><a href="/groups/${group.slug}">${name.text}</a></h3></div>
    <p lang=${description.lang}>${description.text}</p>
    <p class="chips"><span class="chip">${icon(group.visibility === 'OPEN' ? 'globe' : 'lock')}${t(`group.visibility.${group.visibility}`)}</span></p></li>`;
}

/** @param people where its people are found */
export function organisationResult(organisation: Organisation, people: string): TemplateResult {
  return html`<li class="card pad stack-s"><h3><a href="/organisations/${organisation.id}">${organisation.name}</a></h3><p class="chips">${levelChip(organisation.level)}</p>
    <p class="small"><a href=${people}>${t('search.organisation.people')}<span class="sr"> ${organisation.name}</span></a></p></li>`;
}

export function topicResult(topic: FoundTopic): TemplateResult {
  const name = localised(topic.names);
  return html`<li class="card pad group-card"><h3 lang=${name.lang}><a href="/topics/${topic.slug}">${name.text}</a></h3></li>`;
}

function claim(found: FoundClaim): TemplateResult {
  const name = localised(found.names);
  return html`<div class="stack-s"><p><span class="strong" lang=${name.lang}>${name.text}</span> <span class="chip official">${t(`expertise.level.${found.level}`)}</span>
    ${found.endorsements === 0 ? nothing : html`<span class="small muted">${t('search.endorsed', { count: found.endorsements })}</span>`}</p>
    ${found.evidence === '' ? nothing : html`<p class="small">${found.evidence}</p>`}
    ${found.sentence === null ? nothing : html`<p class="small quote">${found.sentence} <span class="muted">${found.by}</span></p>`}</div>`;
}

function passageLine({ threadId, postId, group, at, lang, text }: Passage): TemplateResult {
  const name = localised(group.names);
  return html`<p class="small muted"><a href="/posts/${threadId}${postId === threadId ? '' : `#post-${postId}`}">${t('search.in')} <span lang=${name.lang}>${name.text}</span></a> · <kring-time .at=${at}></kring-time></p>
    <p lang=${lang}>${text.map(piece => piece.hit ? html`<mark>${piece.text}</mark>` : piece.text)}</p>`;
}
