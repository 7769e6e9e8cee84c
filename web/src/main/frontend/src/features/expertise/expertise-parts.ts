import { html, nothing, type TemplateResult } from 'lit';
import type { Audience, Endorsement, ExpertiseLevel, Topic, TopicHit } from '../../api/expertise.js';
import type { Evidence } from '../../api/thanks.js';
import { localised, t } from '../../i18n.js';
import { icon } from '../../ui/icon.js';
import type { Choice } from '../../ui/form.js';
import { avatar, officialMark, organisationLink } from '../../ui/person.js';
import '../../ui/kring-time.js';

export const LEVELS_OF_KNOWING: readonly ExpertiseLevel[] = ['LEARNING', 'PRACTISING', 'EXPERT'];
const AUDIENCES: readonly Audience[] = ['EVERYONE', 'MY_GROUPS', 'ONLY_ME'];

export const nameOf = (topic: Topic): string => localised(topic.names).text;

export function topicLink(topic: Topic): TemplateResult {
  const { text, lang } = localised(topic.names);
  return html`<a href="/topics/${topic.slug}" lang=${lang}>${text}</a>`;
}

/** How a found topic is listed: its name, and what led to it when that is something else. */
export function hitText(hit: TopicHit): string {
  const name = nameOf(hit);
  return hit.matched === '' || hit.matched.toLowerCase() === name.toLowerCase() ? name : t('topic.hit', { name, matched: hit.matched });
}

export function levelOfKnowing(level: ExpertiseLevel): TemplateResult {
  return html`<span class="chip know-${level.toLowerCase()}">${t(`expertise.level.${level}`)}</span>`;
}

export function audienceChip(audience: Audience): TemplateResult {
  return html`<span class="chip">${icon(audience === 'EVERYONE' ? 'eye' : audience === 'MY_GROUPS' ? 'users' : 'lock')}${t(`audience.${audience}`)}</span>`;
}

export const levelChoices = (): Choice<ExpertiseLevel>[] =>
  LEVELS_OF_KNOWING.map(value => ({ value, label: t(`expertise.level.${value}`), hint: t(`expertise.level.${value}.text`) }));

export const audienceChoices = (): Choice<Audience>[] => AUDIENCES.map(value => ({ value, label: t(`audience.${value}`) }));

/** Thanks that two people agreed to show with a claim. */
export function evidencePart(shown: Evidence[], label: string): TemplateResult | typeof nothing {
  return shown.length === 0 ? nothing : html`<ul class="endorsements" aria-label=${label}>${shown.map(({ giver, line, at, postId, threadId }) => html`<li class="endorsement">${avatar(giver, 's')}<div class="stack-s">
    ${line === '' ? nothing : html`<p class="endorsement-words">${line}</p>`}
    <p class="small muted">${icon('heart')} ${t('evidence.by', { name: giver.name })}${officialMark(giver)} · <a href="/posts/${threadId}${threadId === postId ? '' : `#post-${postId}`}">${t('evidence.post')}</a> · <kring-time at=${at}></kring-time></p></div></li>`)}</ul>`;
}

/** What a colleague says, under their name, with what the reader may do with it. */
export function endorsementPart(each: Endorsement, acts: TemplateResult | symbol): TemplateResult {
  const { endorser } = each;
  return html`<li class="endorsement">${avatar(endorser, 's')}<div class="stack-s">
    <p class="endorsement-words">${each.sentence}</p>
    <p class="small muted"><a href="/people/${endorser.handle}">${endorser.name}</a>${officialMark(endorser)} · ${organisationLink(endorser.organisation)} · <kring-time at=${each.at}></kring-time></p>
    ${each.hidden ? html`<p class="chips"><span class="chip">${icon('eye-off')}${t('endorsement.hidden')}</span></p>` : ''}${acts}</div></li>`;
}
