import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { groups, linkGroup, links, unlinkGroup } from '../../api/groups.js';
import type { Group, GroupLink } from '../../api/types.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { errorsOf, errorSummary, fieldId, focusSummary, noErrors, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import { pick, type Pick } from '../../ui/pick.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';

const NOTHING: Pick<Group> = { text: '', found: [], chosen: null };

/** `<kring-link-groups group-slug>`: asks other groups for a link, answers those that ask, and ends links; for who leads the group. */
@customElement('kring-link-groups')
export class KringLinkGroups extends LiveElement {
  @property({ attribute: 'group-slug' }) slug = '';
  @state() private links: GroupLink[] = pageData<{ links?: GroupLink[] }>().links ?? [];
  @state() private other = NOTHING;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;

  protected override render() {
    return html`${this.links.length === 0 ? nothing : html`<ul class="stack">${repeat(this.links, each => each.group.id, each => this.one(each))}</ul>`}
      <form class="form" novalidate @submit=${this.ask}>${errorSummary(this.errors, () => t('links.other'))}
        ${pick<Group>({ field: 'slug', label: t('links.other'), hint: t('links.other.hint'), errors: this.errors, state: this.other, show: each => localised(each.names).text,
          search: async q => (await groups({ q })).items.filter(each => each.slug !== this.slug), onChange: other => { this.other = other; } })}
        <div class="row"><button class="button" aria-disabled=${this.busy}>${t('links.ask')}</button></div></form>`;
  }

  protected override happened(event: LiveEvent): void {
    if (event.name === 'group.changed' && !this.busy) {
      void links(this.slug).then(found => { this.links = found.items; }, () => undefined);
    }
  }

  private one({ group, state }: GroupLink) {
    const name = localised(group.names);
    const button = (text: string, act: () => Promise<{ items: GroupLink[] }>, quiet = true) =>
      html`<button class="button s ${quiet ? 'quiet' : ''}" aria-disabled=${this.busy} @click=${() => this.change(group.slug, act)}>${text}<span class="sr"> ${name.text}</span></button>`;
    return html`<li class="row spread" id="link-${group.slug}"><span class="row"><span class="ring colour-${group.colour}"></span><a href="/groups/${group.slug}" lang=${name.lang}>${name.text}</a>
        <span class="small muted">${t(`links.state.${state}`)}</span></span>
      <span class="row">${state === 'WAITS' ? button(t('links.agree'), () => linkGroup(this.slug, group.slug), false) : nothing}
        ${button(state === 'LINKED' ? t('links.end') : state === 'WAITS' ? t('links.refuse') : t('links.takeBack'), () => unlinkGroup(this.slug, group.slug))}</span></li>`;
  }

  private readonly ask = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { chosen } = this.other;
    if (chosen === null) {
      this.errors = { fields: new Map([['slug', t('violation.unknown')]]), whole: null };
      await focusSummary(this);
    } else if (await this.act(() => linkGroup(this.slug, chosen.slug))) {
      this.other = NOTHING;
      say(t('links.asked'));
    }
  };

  /** What one pressed may be gone now: what can be done with the same group has the focus then, or the place for another one. */
  private async change(slug: string, act: () => Promise<{ items: GroupLink[] }>): Promise<void> {
    if (await this.act(act)) {
      await this.updateComplete;
      (this.querySelector<HTMLElement>(`#link-${slug} button`) ?? this.querySelector<HTMLElement>(`#${fieldId('slug')}`))?.focus();
    }
  }

  private async act(change: () => Promise<{ items: GroupLink[] }>): Promise<boolean> {
    if (this.busy) {
      return false;
    }
    this.busy = true;
    this.errors = noErrors;
    try {
      this.links = (await change()).items;
    } catch (problem) {
      this.errors = errorsOf(problem);
    }
    this.busy = false;
    if (this.errors !== noErrors) {
      await focusSummary(this);
    }
    return this.errors === noErrors;
  }
}
