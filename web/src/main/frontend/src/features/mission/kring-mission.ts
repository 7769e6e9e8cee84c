import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { closeMission, hideMission, mission as fetchMission, showMission, withdrawMission, type Mission } from '../../api/mission.js';
import { day } from '../../format.js';
import { localised, t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { empty } from '../../ui/empty.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { personLine } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';
import { safeHtml } from '../../ui/safe-html.js';
import { Withdrawal } from '../../ui/withdrawal.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import './kring-application.js';
import './kring-mission-form.js';
import { effortText, missionChips, periodText, placeText, topicChips } from './mission-parts.js';
import { missionAfter } from './missions-after.js';

/** `<kring-mission>`: one mission, what I can do with it, and what is between me and the others whom it concerns. */
@customElement('kring-mission')
export class KringMission extends LiveElement {
  @state() private mission: Mission | null = null;
  @state() private open: 'change' | 'hide' | null = null;
  @state() private reason = '';
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private readonly withdrawal = new Withdrawal(this);

  override connectedCallback(): void {
    super.connectedCallback();
    this.mission = pageData<{ mission: Mission }>().mission;
  }

  protected override render() {
    const { mission } = this;
    return mission === null ? html`<section class="card">${empty('handshake', t('mission.gone.title'), t('mission.gone'), html`<a class="button" href="/missions">${t('missions')}</a>`)}</section>`
      : html`${mission.hidden === null ? nothing : html`<p class="note warm">${icon('eye-off')}<span>${mission.hidden === '' ? t('mission.hidden.some') : t('mission.hidden', { reason: mission.hidden })}</span></p>`}
        ${this.open === 'change' ? html`<section class="card pad"><kring-mission-form .mission=${mission} @kring-saved=${this.saved} @kring-close=${this.close}></kring-mission-form></section>` : this.facts(mission)}
        ${mission.can.includes('apply') || mission.application !== null ? html`<section class="card pad stack-s" aria-labelledby="mine-title"><h2 id="mine-title">${mission.application === null ? t('application.apply.title') : t('application.mine')}</h2>
          <kring-application .mission=${mission} .application=${mission.application} @kring-mission=${this.changed} @kring-left=${this.left}></kring-application></section>` : nothing}
        ${mission.applications === null ? nothing : this.applications(mission)}${this.withdrawal.dialog()}`;
  }

  protected override happened(event: LiveEvent): void {
    this.mission = missionAfter(this.mission, event);
  }

  /** The heading stands in the page itself. */
  protected override updated(): void {
    const heading = document.querySelector('h1');
    if (this.mission !== null && heading !== null && heading.textContent !== this.mission.title) {
      heading.textContent = this.mission.title;
    }
  }

  private facts(mission: Mission): TemplateResult {
    const group = mission.group === null ? null : localised(mission.group.names);
    return html`<section class="card pad stack" id="mission-facts" tabindex="-1">${personLine(mission.offerer)}${missionChips(mission)}
      <div class="prose">${safeHtml(mission.html)}</div>${topicChips(mission)}
      <dl class="facts"><dt>${t('mission.effort')}</dt><dd>${effortText(mission.effort, mission.unit)}</dd><dt>${t('mission.period')}</dt><dd>${periodText(mission)}</dd>
        <dt>${t('mission.where')}</dt><dd>${placeText(mission)}</dd><dt>${t('mission.languages')}</dt><dd>${mission.languages.map(each => t(`language.${each}`)).join(', ')}</dd>
        <dt>${t('mission.places')}</dt><dd>${t('mission.places.free', { free: mission.freePlaces, places: mission.places })}</dd><dt>${t('mission.closes')}</dt><dd>${day(mission.closes)}</dd>
        <dt>${t('mission.group')}</dt><dd>${group === null ? t('mission.group.everyone') : html`<a href="/groups/${mission.group!.slug}" lang=${group.lang}>${group.text}</a>`}</dd></dl>
      ${this.acts(mission)}</section>`;
  }

  private acts(mission: Mission): TemplateResult | typeof nothing {
    const { can } = mission;
    const button = (what: string, text: string, act: () => void): TemplateResult | typeof nothing => can.includes(what)
      ? html`<button type="button" class="button quiet s" aria-disabled=${this.busy ? 'true' : nothing} @click=${act}>${text}</button>` : nothing;
    return can.every(each => each === 'apply') ? nothing : html`<div class="row">${button('change', t('mission.change'), () => { this.open = 'change'; })}
      ${button('close', t('mission.close'), () => this.act(() => closeMission(mission.id, true), t('mission.closed')))}
      ${button('reopen', t('mission.reopen'), () => this.act(() => closeMission(mission.id, false), t('mission.reopened')))}
      ${button('withdraw', t('mission.withdraw'), () => this.withdraw(mission))}
      ${button('hide', t('mission.hide'), () => { this.open = this.open === 'hide' ? null : 'hide'; })}
      ${button('show', t('mission.show'), () => this.act(() => showMission(mission.id), t('mission.shown')))}</div>
      ${this.open !== 'hide' ? nothing : html`<form class="form" novalidate @submit=${(event: Event) => this.hide(event, mission)}>${errorSummary(this.errors, () => t('mission.hide.reason'))}
        ${textField({ field: 'reason', label: t('mission.hide.reason'), hint: t('mission.hide.hint'), value: this.reason, errors: this.errors, lines: 3, onInput: reason => { this.reason = reason; } })}
        <div class="row"><button class="button s" aria-disabled=${this.busy}>${t('mission.hide')}</button></div></form>`}`;
  }

  private applications(mission: Mission): TemplateResult {
    const all = mission.applications ?? [];
    return html`<section class="card" aria-labelledby="applications-title"><h2 id="applications-title" class="pad flush">${t('applications.title', { count: all.length })}</h2>
      ${all.length === 0 ? html`<p class="pad muted">${t('applications.none')}</p>` : html`<ul class="list">${repeat(all, each => each.id, each => html`<li class="stack-s">${personLine(each.applicant)}
        <kring-application .mission=${mission} .application=${each} @kring-mission=${this.changed}></kring-application></li>`)}</ul>`}</section>`;
  }

  private readonly changed = (event: CustomEvent<Mission>): void => {
    this.mission = event.detail;
  };

  private readonly saved = (event: CustomEvent<Mission>): void => {
    this.mission = event.detail;
    say(t('mission.saved'));
    this.close();
  };

  private readonly close = (): void => {
    this.open = null;
    void this.focusActs();
  };

  /** What one pressed may be gone now: what else can be done has the focus then, or the mission itself. */
  private async focusActs(): Promise<void> {
    await this.updateComplete;
    const facts = this.querySelector<HTMLElement>('#mission-facts');
    (facts?.querySelector<HTMLElement>(':scope > .row button') ?? facts)?.focus();
  }

  /** After my application is withdrawn the mission may be nothing for me to see. */
  private readonly left = async (): Promise<void> => {
    this.mission = this.mission === null ? null : await fetchMission(this.mission.id).catch(() => null);
    await this.updateComplete;
    (this.querySelector<HTMLElement>('kring-application [tabindex="-1"]') ?? document.getElementById('main'))?.focus();
  };

  private withdraw(mission: Mission): void {
    void this.withdrawal.ask({ title: t('mission.withdraw.title'), text: t('mission.withdraw.text'), yes: t('mission.withdraw'), act: async () => {
      await withdrawMission(mission.id);
      this.mission = await fetchMission(mission.id);
      say(t('mission.withdrawn'));
      await this.focusActs();
    } });
  }

  private async hide(event: Event, mission: Mission): Promise<void> {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.mission = await hideMission(mission.id, this.reason);
      this.errors = noErrors;
      say(t('mission.hid'));
      this.close();
    } catch (problem) {
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  }

  private async act(work: () => Promise<Mission>, words: string): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.mission = await work();
      say(words);
      await this.focusActs();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  }
}
