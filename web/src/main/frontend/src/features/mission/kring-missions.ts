import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { suggestTopics, type TopicHit } from '../../api/expertise.js';
import { missions, myMissions, type MissionFilter, type MissionItem, type OwnMissions } from '../../api/mission.js';
import type { Page } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { foldedFilters, isWide } from '../../ui/filters.js';
import { noErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { LEVELS } from '../../ui/level.js';
import { moreButton } from '../../ui/more.js';
import { pick, type Pick } from '../../ui/pick.js';
import { explain } from '../../ui/problem.js';
import { hitText } from '../expertise/expertise-parts.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { KINDS, missionLine, REGIONS } from './mission-parts.js';
import { missionsAfter } from './missions-after.js';

const ANY: MissionFilter = { kind: '', level: '', region: '', language: '', topic: '' };
const LANGUAGES = ['nl', 'fr', 'de', 'en'] as const;
const OWN: readonly OwnMissions[] = ['OFFERING', 'APPLYING'];
/** Several events at once ask for the list once. */
const PAUSE = 400;

/** `<kring-missions own>`: missions that one can apply for, narrowed by what one chooses; or my own, behind two tabs. */
@customElement('kring-missions')
export class KringMissions extends LiveElement {
  @property({ type: Boolean }) own = false;
  @state() private items: MissionItem[] = [];
  @state() private next: string | null = null;
  @state() private show: OwnMissions = 'OFFERING';
  @state() private filter: MissionFilter = ANY;
  @state() private topic: Pick<TopicHit> = { text: '', found: [], chosen: null };
  @state() private loading = false;
  private readonly wide = isWide();
  private latest = 0;
  private pause: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.take(pageData<{ missions: Page<MissionItem> }>().missions, false);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
  }

  protected override render() {
    return html`<section class="card pad stack">${this.own ? html`<div class="chips" role="group" aria-label=${t('missions.mine')}>${OWN.map(each => html`<button type="button" class="act" aria-pressed=${each === this.show ? 'true' : 'false'} @click=${() => this.turn(each)}>${t(`missions.show.${each}`)}</button>`)}</div>` : this.filters()}</section>
      <p class="sr" role="status">${this.loading ? '' : t('missions.found', { count: this.items.length })}</p>
      <section class="card" aria-busy=${this.loading ? 'true' : 'false'}>${this.items.length === 0 ? this.nothingFound()
        : html`<ul class="list">${repeat(this.items, each => each.id, each => html`<li>${missionLine(each)}</li>`)}</ul>`}</section>
      ${moreButton(this.next, this.loading, () => this.load(this.next))}`;
  }

  protected override happened(event: LiveEvent): void {
    if (event.name !== 'mission.changed') {
      return;
    }
    const { items, stale } = missionsAfter(this.items, event);
    this.items = this.own ? items : items.filter(each => each.open);
    if (stale) {
      clearTimeout(this.pause);
      this.pause = setTimeout(() => void this.load(null), PAUSE);
    }
  }

  private filters(): TemplateResult {
    return foldedFilters(this.wide, this.chosen(), html`<div class="stack"><div class="two">
      ${this.select('kind', t('mission.kind'), KINDS.map(value => [value, t(`mission.kind.${value}`)]))}
      ${this.select('level', t('mission.level'), LEVELS.map(value => [value, t(`level.${value}`)]))}
      ${this.select('region', t('mission.region'), REGIONS.map(value => [value, t(`region.${value}`)]))}
      ${this.select('language', t('mission.language'), LANGUAGES.map(value => [value, t(`language.${value}`)]))}</div>
      ${pick<TopicHit>({ field: 'topic', label: t('mission.topic'), hint: t('mission.topic.hint'), errors: noErrors, state: this.topic, show: hitText, search: suggestTopics, onChange: topic => this.about(topic) })}</div>`,
    this.isNarrowed() && this.items.length > 0 ? html`<button type="button" class="button quiet s" @click=${() => this.clear()}>${t('missions.clear')}</button>` : nothing);
  }

  private select(name: 'kind' | 'level' | 'region' | 'language', label: string, options: readonly (readonly [string, string])[]): TemplateResult {
    return html`<div class="field"><label for="mission-${name}">${label}</label><select id="mission-${name}" @change=${(event: Event) => this.narrow({ [name]: (event.target as HTMLSelectElement).value })}>
      <option value="" .selected=${this.filter[name] === ''}>${t('mission.any')}</option>${options.map(([value, words]) => html`<option value=${value} .selected=${this.filter[name] === value}>${words}</option>`)}</select></div>`;
  }

  private chosen(): string[] {
    const { kind, level, region, language } = this.filter;
    return [kind === '' ? '' : t(`mission.kind.${kind}`), level === '' ? '' : t(`level.${level}`), region === '' ? '' : t(`region.${region}`), language === '' ? '' : t(`language.${language}`),
      this.topic.chosen === null ? '' : hitText(this.topic.chosen)].filter(each => each !== '');
  }

  private isNarrowed(): boolean {
    return Object.values(this.filter).some(each => each !== '');
  }

  private nothingFound(): TemplateResult {
    if (this.own) {
      return empty('handshake', t('missions.none.title'), t(`missions.none.${this.show}`), this.show === 'OFFERING' ? html`<a class="button" href="/missions/new">${t('mission.offer')}</a>` : html`<a class="button" href="/missions">${t('missions')}</a>`);
    }
    return this.isNarrowed() ? empty('handshake', t('missions.none.title'), t('missions.none.filter'), html`<button class="button quiet" @click=${() => this.clear()}>${t('missions.clear')}</button>`)
      : empty('handshake', t('missions.none.title'), t('missions.none'), html`<a class="button" href="/missions/new">${t('mission.offer')}</a>`);
  }

  private turn(show: OwnMissions): void {
    this.show = show;
    void this.load(null);
  }

  private narrow(change: Partial<MissionFilter>): void {
    this.filter = { ...this.filter, ...change } as MissionFilter;
    void this.load(null);
  }

  private clear(): void {
    this.topic = { text: '', found: [], chosen: null };
    this.narrow(ANY);
    (this.querySelector<HTMLElement>('[open] select') ?? this.querySelector('summary'))?.focus();
  }

  private about(topic: Pick<TopicHit>): void {
    this.topic = topic;
    const id = topic.chosen?.id ?? '';
    if (id !== this.filter.topic) {
      this.narrow({ topic: id });
    }
  }

  private take(page: Page<MissionItem>, older: boolean): void {
    this.items = older ? [...this.items, ...page.items.filter(each => !this.items.some(known => known.id === each.id))] : page.items;
    this.next = page.next;
  }

  /** An answer that a later question has overtaken is left aside. */
  private async load(cursor: string | null): Promise<void> {
    const mine = ++this.latest;
    this.loading = true;
    try {
      const page = this.own ? await myMissions(this.show, cursor) : await missions(this.filter, cursor);
      if (mine === this.latest) {
        this.take(page, cursor !== null);
      }
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.loading = this.loading && mine !== this.latest;
  }
}
