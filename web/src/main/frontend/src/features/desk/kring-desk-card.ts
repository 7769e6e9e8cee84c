import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ProblemError } from '../../api/client.js';
import { desk, type DeskCard } from '../../api/desk.js';
import type { Group } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { icon } from '../../ui/icon.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { cardAfter, cardOf } from './desk-card.js';
import { DeskClock } from './desk-clock.js';

/** `<kring-desk-card>`: the desk of a group on its page. The server has written it; it follows what happens. */
@customElement('kring-desk-card')
export class KringDeskCard extends LiveElement {
  @state() private card: DeskCard | null = null;
  private group!: Group;
  private asked = 0;
  private readonly clock = new DeskClock(() => void this.fetch());

  override connectedCallback(): void {
    super.connectedCallback();
    const { group, deskCard } = pageData<{ group: Group; deskCard?: DeskCard | null }>();
    this.group = group;
    this.show(deskCard ?? null);
    this.replaceChildren();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.clock.stop();
  }

  protected override render() {
    const { card } = this;
    return card === null ? nothing : html`<p class="card pad row spread"><a class="row" href="/groups/${this.group.slug}/desk">${icon('circle-question-mark')} ${card.serves ? t('desk.title') : t('desk.card')}</a>
      <span class="small muted">${card.serves ? t('desk.card.serve', { waiting: card.waiting }) : card.open ? t('desk.open') : t('desk.closed')}</span></p>`;
  }

  protected override happened(event: LiveEvent): void {
    const change = cardAfter(event, this.group.id);
    if (change === 'ask') {
      void this.fetch();
    } else if (change !== null) {
      this.asked++;
      this.show(change.card);
    }
  }

  protected override reset(): void {
    void this.fetch();
  }

  private show(card: DeskCard | null): void {
    this.card = card;
    this.hidden = card === null;
    if (card === null) {
      this.clock.stop();
    } else {
      this.clock.set(card.changesAt);
    }
  }

  /** What an event says meanwhile is newer than the answer. */
  private async fetch(): Promise<void> {
    const mine = ++this.asked;
    const found = await desk(this.group.slug).catch((problem: unknown) => problem instanceof ProblemError && problem.status === 404 ? null : undefined);
    if (found !== undefined && mine === this.asked) {
      this.show(cardOf(found));
    }
  }
}
