import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { statistics } from '../../api/moderation.js';
import type { Group, ReportStatistics } from '../../api/types.js';
import { duration, number } from '../../format.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';

/** `<kring-report-statistics>`: how many reports wait, and how long it takes until somebody looks and decides. */
@customElement('kring-report-statistics')
export class KringReportStatistics extends LiveElement {
  @state() private now: ReportStatistics | null = null;
  private group!: Group;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<{ group: Group; statistics: ReportStatistics }>();
    this.group = data.group;
    this.now = data.statistics;
  }

  protected override render() {
    if (this.now === null) {
      return nothing;
    }
    const { waiting, decided, firstLookSeconds, decisionSeconds, days } = this.now;
    const time = (seconds: number | null): string => seconds === null ? t('reports.statistics.none') : duration(seconds);
    return html`<section class="card"><h2>${t('reports.statistics', { days })}</h2><dl class="facts">
      <dt>${t('reports.statistics.waiting')}</dt><dd>${number(waiting)}</dd><dt>${t('reports.statistics.decided')}</dt><dd>${number(decided)}</dd>
      <dt>${t('reports.statistics.look')}</dt><dd>${time(firstLookSeconds)}</dd><dt>${t('reports.statistics.decision')}</dt><dd>${time(decisionSeconds)}</dd></dl></section>`;
  }

  protected override happened(event: LiveEvent): void {
    if (event.name === 'report.changed' && event.data.groupId === this.group.id) {
      void statistics(this.group.slug).then(now => { this.now = now; }, () => undefined);
    }
  }
}
