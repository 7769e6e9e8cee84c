import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Region } from '../../api/profile.js';
import { search, type FacetCount, type Found, type Kind, type Wanted } from '../../api/search.js';
import type { Language, Level } from '../../api/types.js';
import { number } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { foldedFilters, isWide } from '../../ui/filters.js';
import { icon } from '../../ui/icon.js';
import '../../ui/kring-time.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import { chosen, groupResult, organisationResult, personResult, postResult, topicResult } from './results.js';
import { addressOf, countOf, goesOn, isFiltered, joined, KINDS, languages, NOTHING, PART, wantedIn } from './search-state.js';

const PAUSE = 300;
const NO_FACETS: NonNullable<Found['facets']> = { levels: [], organisations: [], languages: [], regions: [], available: 0 };

/** `<kring-search>`: one field for people, posts, groups, organisations and topics; the address always names what is shown. */
@customElement('kring-search')
export class KringSearch extends KringElement {
  @state() private wanted: Wanted = NOTHING;
  @state() private found: Found | null = null;
  @state() private loading = false;
  @state() private failure: string | null = null;
  private readonly wide = isWide();
  private pause: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | undefined;
  private ended = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    const { found, ...wanted } = pageData<Wanted & { found: Found | null }>();
    this.wanted = wanted;
    this.found = found;
    if (found === null && wanted.q !== '') {
      void this.load();
    }
    this.ended = new AbortController();
    window.addEventListener('popstate', () => {
      this.wanted = wantedIn(location.search);
      clearTimeout(this.pause);
      void this.load();
    }, { signal: this.ended.signal });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.pause);
    this.ended.abort();
  }

  protected override render() {
    return html`<form class="card pad search-form" role="search" action="/search" aria-label=${t('search.field')} @submit=${this.submit}>
        <div class="field"><label for="search-q">${t('search.field')}</label>
          <input id="search-q" name="q" type="search" maxlength="200" autocomplete="off" .value=${this.wanted.q} @input=${this.typed}></div>
        <nav aria-label=${t('search.kinds')}><ul class="search-kinds">${[null, ...KINDS].map(kind => this.kind(kind))}</ul></nav>
        ${this.facets()}</form>
      <p class="sr" role="status">${this.loading || this.found === null ? '' : t('search.found', { count: countOf(this.found), more: goesOn(this.found) ? 'yes' : 'no' })}</p>
      ${this.failure === null ? nothing : html`<p class="note bad" role="alert">${icon('circle-alert')}<span>${this.failure}</span></p>`}
      ${this.results()}`;
  }

  private kind(kind: Kind | null) {
    return html`<li><a class="chip" href=${addressOf({ ...this.wanted, kind })} aria-current=${this.wanted.kind === kind ? 'true' : nothing}
      @click=${(event: Event) => this.follow(event, { kind })}>${kind === null ? t('search.all') : t(`search.kind.${kind}`)}</a></li>`;
  }

  private facets(): TemplateResult | typeof nothing {
    const facets = this.found?.facets ?? NO_FACETS;
    if (facets.levels.length === 0 && !isFiltered(this.wanted)) {
      return nothing;
    }
    const { kind, level, organisation, language, region, available, near } = this.wanted;
    const people = kind === null || kind === 'PEOPLE';
    return foldedFilters(this.wide, chosen(this.wanted, facets), html`<div class="filters search-filters">
      ${this.facet('level', t('search.level'), facets.levels, level, value => t(`level.${value as Level}`))}
      ${this.facet('organisation', t('search.organisation'), facets.organisations, organisation, (value, name) => name ?? value)}
      ${people || kind === 'POSTS' || language !== null ? this.facet('language', t('search.language'), languages(facets.languages), language, value => t(`language.${value as Language}`)) : nothing}
      ${people || region !== null ? this.facet('region', t('search.region'), facets.regions, region, value => t(`region.${value as Region}`)) : nothing}
      ${people || available ? this.tick('available', available, t('search.available', { count: facets.available })) : nothing}
      ${this.tick('near', near, t('search.near'))}</div>`,
    isFiltered(this.wanted) && (this.found === null || countOf(this.found) > 0) ? html`<button type="button" class="button quiet s" @click=${this.widen}>${t('search.none.reset')}</button>` : nothing);
  }

  private tick(name: 'available' | 'near', checked: boolean, label: string) {
    return html`<label class="check"><input type="checkbox" name=${name} value="true" .checked=${checked} @change=${(event: Event) => this.narrow({ [name]: (event.target as HTMLInputElement).checked })}> ${label}</label>`;
  }

  private facet(name: 'level' | 'organisation' | 'language' | 'region', label: string, counts: FacetCount[], chosen: string | null, words: (value: string, name: string | null) => string) {
    const shown = chosen === null || counts.some(each => each.value === chosen) ? counts : [{ value: chosen, name: t('search.chosen'), count: null }, ...counts];
    return html`<div class="field"><label for="search-${name}">${label}</label>
      <select id="search-${name}" name=${name} @change=${(event: Event) => this.narrow({ [name]: (event.target as HTMLSelectElement).value || null })}>
        <option value="" .selected=${chosen === null}>${t('search.every')}</option>
        ${shown.map(each => html`<option value=${each.value} .selected=${each.value === chosen}>${words(each.value, each.name)}${each.count === null ? nothing : ` (${number(each.count)})`}</option>`)}</select></div>`;
  }

  private results(): TemplateResult | typeof nothing {
    if (this.found === null) {
      return this.wanted.q === '' && !this.loading ? html`<div class="card">${empty('search', t('search.start.title'), t('search.start.text'))}</div>` : nothing;
    }
    if (countOf(this.found) === 0 && !this.loading) {
      return html`<div class="card">${empty('search', t('search.none.title'), t('search.none.text'),
        isFiltered(this.wanted) ? html`<button class="button quiet" @click=${this.widen}>${t('search.none.reset')}</button>` : nothing)}</div>`;
    }
    return html`${KINDS.map(kind => this.section(kind))}`;
  }

  private section(kind: Kind) {
    const page = this.found?.[PART[kind]] ?? null;
    if (page === null || page.items.length === 0) {
      return nothing;
    }
    return html`<section class="search-results" aria-labelledby="search-${kind}"><h2 id="search-${kind}" tabindex="-1">${t(`search.kind.${kind}`)}</h2>
      <ul class=${kind === 'PEOPLE' || kind === 'POSTS' ? 'stack' : 'cards'}>${this.items(kind)}</ul>
      ${this.wanted.kind === kind ? moreButton(page.next, this.loading, () => this.load(page.next))
        : page.next === null ? nothing : html`<p><a class="button quiet" href=${addressOf({ ...this.wanted, kind })} @click=${(event: Event) => this.showAll(event, kind)}>${t('search.more')}<span class="sr"> ${t(`search.kind.${kind}`)}</span></a></p>`}</section>`;
  }

  private items(kind: Kind) {
    const found = this.found as Found;
    switch (kind) {
      case 'PEOPLE': return repeat(found.people?.items ?? [], each => each.person.id, personResult);
      case 'POSTS': return repeat(found.posts?.items ?? [], each => each.passage.postId, postResult);
      case 'GROUPS': return repeat(found.groups?.items ?? [], each => each.id, groupResult);
      case 'ORGANISATIONS': return repeat(found.organisations?.items ?? [], each => each.id, each => organisationResult(each, addressOf({ ...NOTHING, q: this.wanted.q, kind: 'PEOPLE', organisation: each.id })));
      case 'TOPICS': return repeat(found.topics?.items ?? [], each => each.id, topicResult);
    }
  }

  private readonly typed = (event: Event): void => {
    this.wanted = { ...this.wanted, q: (event.target as HTMLInputElement).value };
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.load(), PAUSE);
  };

  private readonly submit = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.pause);
    void this.load();
  };

  private readonly widen = (): void => {
    void this.narrow({ ...NOTHING, q: this.wanted.q, kind: this.wanted.kind });
    this.querySelector('input')?.focus();
  };

  /** Whether the link leads somewhere within the page; in a new tab it does not. */
  private follow(event: Event, change: Partial<Wanted>): Promise<void> | null {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) {
      return null;
    }
    event.preventDefault();
    return this.narrow(change);
  }

  /** The link is gone then: the heading of its kind has the focus. */
  private async showAll(event: Event, kind: Kind): Promise<void> {
    const shown = this.follow(event, { kind });
    if (shown !== null) {
      await shown;
      await this.updateComplete;
      this.querySelector<HTMLElement>(`#search-${kind}`)?.focus();
    }
  }

  private narrow(change: Partial<Wanted>): Promise<void> {
    clearTimeout(this.pause);
    this.wanted = { ...this.wanted, ...change };
    if (addressOf(this.wanted) !== location.pathname + location.search) {
      history.pushState(null, '', addressOf(this.wanted));
    }
    return this.load();
  }

  private async load(cursor: string | null = null): Promise<void> {
    this.asked?.abort();
    const asked = this.asked = new AbortController();
    history.replaceState(null, '', addressOf(this.wanted));
    if (this.wanted.q.trim() === '') {
      [this.found, this.loading, this.failure] = [null, false, null];
      return;
    }
    this.loading = true;
    try {
      const found = await search({ ...this.wanted, q: this.wanted.q.trim() }, cursor, asked.signal);
      this.found = cursor === null || this.found === null ? found : joined(this.found, found);
      this.failure = null;
    } catch (problem) {
      if (asked.signal.aborted) {
        return;
      }
      this.failure = explain(problem);
    }
    this.loading = false;
  }
}
