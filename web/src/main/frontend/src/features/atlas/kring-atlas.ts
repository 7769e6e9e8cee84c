import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { wholeMap, type Atlas, type AtlasCell, type AtlasColumn, type AtlasRow, type Axis, type TopicCover } from '../../api/atlas.js';
import type { Level } from '../../api/types.js';
import { number } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { isWide } from '../../ui/filters.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { moreButton } from '../../ui/more.js';
import { explain } from '../../ui/problem.js';
import { topicLink } from '../expertise/expertise-parts.js';
import { atlasChart, markOf, NARROW, rowsWith, WIDE } from './atlas-chart.js';

const AT_ONCE = 25;
const STATES: readonly TopicCover[] = ['COVERED', 'THIN', 'GAP', 'NONE'];
const AXES: readonly Axis[] = ['LEVEL', 'ORGANISATION'];
type Shown = '' | 'GAP' | 'THIN';
const SHOWN: readonly Shown[] = ['', 'GAP', 'THIN'];

/** `<kring-atlas organisation>`: the map of expertise, as a chart with the same as a table; of one organisation, or the whole one. */
@customElement('kring-atlas')
export class KringAtlas extends KringElement {
  /** The id of the organisation; empty for the whole map. */
  @property() organisation = '';
  @state() private map: Atlas = pageData<{ map: Atlas }>().map;
  @state() private axis: Axis = 'LEVEL';
  @state() private shown: Shown = '';
  @state() private many = AT_ONCE;
  private readonly wide = isWide();

  protected override render() {
    const all = rowsWith(this.map.rows, this.shown);
    const rows = all.slice(0, this.many);
    return html`<section class="card pad stack"><div class="row bottoms spread"><div class="row bottoms">
        ${this.organisation === '' ? this.choice('by', t('atlas.by'), AXES, this.axis, axis => t(`atlas.by.${axis}`), axis => void this.turn(axis)) : nothing}
        ${this.choice('show', t('atlas.show'), SHOWN, this.shown, shown => shown === '' ? t('atlas.show.ALL') : t(`atlas.show.${shown}`), shown => { [this.shown, this.many] = [shown, AT_ONCE]; })}</div>
        <a class="button quiet" href=${this.file()} download>${icon('download')}${t('atlas.download')}</a></div>
      ${rows.length === 0 ? empty('compass', t('atlas.empty.title'), t('atlas.empty.text')) : html`${this.chart(rows)}${this.table(rows)}
        ${moreButton(all.length > rows.length ? 'more' : null, false, () => { this.many += AT_ONCE; })}`}</section>`;
  }

  private choice<T extends string>(name: string, label: string, values: readonly T[], chosen: T, words: (value: T) => string, choose: (value: T) => void): TemplateResult {
    return html`<div class="field"><label for="atlas-${name}">${label}</label><select id="atlas-${name}" @change=${(event: Event) => choose((event.target as HTMLSelectElement).value as T)}>
      ${values.map(value => html`<option value=${value} ?selected=${value === chosen}>${words(value)}</option>`)}</select></div>`;
  }

  private chart(rows: AtlasRow[]): TemplateResult {
    const count = (wanted: TopicCover): number => rows.flatMap(row => row.cells).filter(cell => cell.state === wanted).length;
    return html`<figure class="stack-s"><figcaption class="chips">${STATES.map(each => html`<span class="chip"><span class="heat-key heat-key-${each.toLowerCase()}" aria-hidden="true">${each === 'GAP' ? '!' : ''}</span>${t(`atlas.state.${each}`)}</span>`)}</figcaption>
      <div class="heat-room" tabindex="0" role="img" aria-label=${t('atlas.chart', { topics: rows.length, covered: count('COVERED'), thin: count('THIN'), gaps: count('GAP') })}>
        ${atlasChart(this.map.columns, rows, column => this.titleOf(column), this.wide ? WIDE : NARROW)}</div></figure>`;
  }

  private table(rows: AtlasRow[]): TemplateResult {
    const titles = this.map.columns.map(column => this.titleOf(column));
    return html`<details class="more-filters" ?open=${this.wide}><summary>${t('atlas.table')}</summary><div class="table" tabindex="0" role="region" aria-label=${t('atlas.table')}><table class="stacked">
      <thead><tr><th scope="col">${t('atlas.topic')}</th><th scope="col" class="num">${t('atlas.questions')}</th>${titles.map(title => html`<th scope="col">${title}</th>`)}</tr></thead>
      <tbody>${rows.map(row => html`<tr><th scope="row">${topicLink(row.topic)}</th><td class="num" data-label=${t('atlas.questions')}>${number(row.questions)}</td>
        ${row.cells.map((cell, index) => html`<td data-label=${titles[index] ?? ''}>${words(cell)}</td>`)}</tr>`)}</tbody></table></div></details>`;
  }

  private titleOf({ key, organisation }: AtlasColumn): string {
    return organisation?.name ?? (key === 'ALL' || key === 'OWN_LEVEL' ? t(`atlas.column.${key}`) : t(`level.${key as Level}`));
  }

  private file(): string {
    return this.organisation === '' ? `/api/v1/admin/map.csv?by=${this.axis}` : `/api/v1/organisations/${this.organisation}/map.csv`;
  }

  private async turn(axis: Axis): Promise<void> {
    try {
      this.map = await wholeMap(axis);
      [this.axis, this.many] = [axis, AT_ONCE];
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  }
}

function words(cell: AtlasCell): TemplateResult {
  const { people, leaving, state } = cell;
  return html`${state === 'GAP' || state === 'NONE' ? nothing : html`${markOf(cell)} · `}${t(`atlas.state.${state}`)}${leaving === null || leaving === 0 || people === 0 ? nothing : html`<br><span class="small muted">${t('atlas.leaving', { count: leaving })}</span>`}`;
}
