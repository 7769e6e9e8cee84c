import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { endorsements, expertiseOf, hideEndorsement, removeClaim, removeEndorsement, showEndorsement, withdrawEndorsement, type Claim, type Endorsement } from '../../api/expertise.js';
import { endorsementKey } from '../../api/moderation.js';
import { shownThanks, type Evidence } from '../../api/thanks.js';
import { t } from '../../i18n.js';
import { pageData, type Frame } from '../../page-data.js';
import { icon } from '../../ui/icon.js';
import { say } from '../../ui/kring-toasts.js';
import { explain } from '../../ui/problem.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { expertiseAfter, withClaim, withEndorsement, withMore, withoutEndorsement } from './expertise-after.js';
import { audienceChip, endorsementPart, evidencePart, levelOfKnowing, nameOf, topicLink } from './expertise-parts.js';
import './kring-claim-form.js';
import type { KringClaimForm } from './kring-claim-form.js';
import './kring-endorse.js';
import type { KringEndorse } from './kring-endorse.js';

export interface ExpertiseData { expertise: Claim[]; evidence?: Evidence[] }

/** `<kring-expertise handle name own>`: what somebody claims to know and what colleagues say about it; on one's own profile also the place to change it. */
@customElement('kring-expertise')
export class KringExpertise extends LiveElement {
  @property() handle = '';
  @property() name = '';
  @property({ type: Boolean }) own = false;
  @state() private claims: Claim[] = [];
  /** Thanks that both agreed to show. */
  @state() private evidence: Evidence[] = [];
  /** The topic that is being claimed, changed or endorsed; `new` for one that is yet to be chosen. */
  @state() private open: string | null = null;
  /** The claim that goes, or of which what one colleague says goes. */
  @state() private removing: { claim: Claim; said: Endorsement | null } | null = null;
  @state() private wanted: string | null = null;
  private busy = false;

  override connectedCallback(): void {
    super.connectedCallback();
    ({ expertise: this.claims, evidence: this.evidence = [] } = pageData<ExpertiseData>());
    const wanted = new URLSearchParams(location.search).get('topic');
    if (this.own && wanted !== null) {
      this.wanted = wanted;
      this.open = this.claims.find(each => each.topic.slug === wanted)?.topic.id ?? 'new';
    }
  }

  protected override firstUpdated(): void {
    if (location.hash.startsWith('#claim-')) {
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
    }
  }

  protected override render() {
    return html`<div class="stack">${this.claims.length === 0 ? html`<p class="muted">${this.own ? t('expertise.none.own') : t('expertise.none')}</p>`
      : html`<ul class="claims">${repeat(this.claims, each => each.topic.id, each => this.claim(each))}</ul>`}
      ${this.own ? this.adding() : nothing}</div>
      <dialog class="card dialog" aria-labelledby="unclaim-title" @close=${() => { this.removing = null; }}>${this.removing === null ? nothing : this.confirm(this.removing)}</dialog>`;
  }

  private confirm({ claim, said }: { claim: Claim; said: Endorsement | null }): TemplateResult {
    return html`<form method="dialog" class="stack" @submit=${this.drop}>
        <h2 id="unclaim-title">${said === null ? t('expertise.remove.title', { topic: nameOf(claim.topic) }) : t('endorsement.remove.title', { name: said.endorser.name })}</h2>
        <p>${said === null ? t('expertise.remove.text') : t('endorsement.remove.text', { name: said.endorser.name })}</p>
        <div class="row"><button class="button bad">${said === null ? t('expertise.remove') : t('endorsement.remove')}</button><button class="button quiet" type="button" @click=${() => this.querySelector('dialog')!.close()}>${t('form.cancel')}</button></div></form>`;
  }

  protected override happened(event: LiveEvent): void {
    if (this.own) {
      this.claims = expertiseAfter(this.claims, event);
      if (event.name === 'thanks.changed') {
        void shownThanks(this.handle).then(shown => { this.evidence = shown; }, () => undefined);
      }
    }
  }

  protected override reset(stream: string): void {
    if (this.own && stream === `person:${pageData<Frame>('frame').me.id}`) {
      void expertiseOf(this.handle).then(claims => { this.claims = claims; }, () => undefined);
    }
  }

  private adding(): TemplateResult {
    return this.open === 'new'
      ? html`<kring-claim-form .wanted=${this.wanted} .claims=${this.claims} @kring-known=${this.changeKnown} @kring-claimed=${this.claimed} @kring-close=${this.close}></kring-claim-form>`
      : html`<p class="row"><button class="button quiet" id="add-topic" @click=${() => this.start('new')}>${icon('plus')}${t('expertise.add')}</button></p>`;
  }

  private claim(each: Claim): TemplateResult {
    const sr = html`<span class="sr"> ${nameOf(each.topic)}</span>`;
    const said = each.mine === null ? each.endorsements.items : [each.mine, ...each.endorsements.items];
    return html`<li class="stack-s" id="claim-${each.topic.slug}">
      <div class="row spread"><h3>${topicLink(each.topic)}</h3><p class="chips">${levelOfKnowing(each.level)}${each.audience === null ? nothing : audienceChip(each.audience)}</p></div>
      ${each.evidence === '' ? nothing : html`<p>${each.evidence}</p>`}
      ${said.length === 0 ? nothing : html`<ul class="endorsements" aria-label=${t('endorsement.list', { topic: nameOf(each.topic) })}>${repeat(said, one => one.endorser.id, one => endorsementPart(one, this.acts(each, one)))}</ul>`}
      ${evidencePart(this.evidence.filter(one => one.topics.includes(each.topic.id)), t('evidence.list', { topic: nameOf(each.topic) }))}
      ${each.endorsements.next === null ? nothing : html`<p><button class="link" @click=${() => this.more(each)}>${t('endorsement.more')}${sr}</button></p>`}
      ${this.open === each.topic.id ? this.form(each) : this.buttons(each, sr)}</li>`;
  }

  private form(each: Claim): TemplateResult {
    return this.own ? html`<kring-claim-form .claim=${each} @kring-claimed=${this.claimed} @kring-close=${this.close}></kring-claim-form>`
      : html`<kring-endorse .handle=${this.handle} .name=${this.name} .claim=${each} @kring-claimed=${this.claimed} @kring-close=${this.close}></kring-endorse>`;
  }

  private buttons(each: Claim, sr: TemplateResult): TemplateResult | typeof nothing {
    if (each.can.includes('change')) {
      return html`<div class="row"><button class="button quiet s" @click=${() => this.start(each.topic.id)}>${icon('pencil')}${t('expertise.change')}${sr}</button>
        <button class="button quiet s" @click=${() => this.ask(each, null)}>${icon('x')}${t('expertise.remove')}${sr}</button></div>`;
    }
    return each.can.includes('endorse') && each.mine === null
      ? html`<div class="row"><button class="button quiet s" @click=${() => this.start(each.topic.id)}>${icon('quote')}${t('endorsement.add')}${sr}</button></div>` : nothing;
  }

  private acts(each: Claim, said: Endorsement): TemplateResult | typeof nothing {
    const who = html`<span class="sr"> ${said.endorser.name}</span>`;
    if (said.can.includes('change')) {
      return html`<p class="row"><button class="link" @click=${() => this.start(each.topic.id)}>${t('endorsement.change')}</button><button class="link" @click=${() => this.withdraw(each)}>${t('endorsement.withdraw')}</button></p>`;
    }
    return said.can.length === 0 ? nothing : html`<div class="row">${said.can.includes('remove') ? html`<button class="link" @click=${() => this.toggle(each, said)}>${said.hidden ? t('endorsement.show') : t('endorsement.hide')}${who}</button>
      <button class="link" @click=${() => this.ask(each, said)}>${t('endorsement.remove')}${who}</button>` : nothing}
      ${said.can.includes('report') ? html`<kring-report-button inline kind="endorsement" .key=${endorsementKey(this.handle, each.topic.slug, said.endorser.handle)} .name=${said.endorser.name}></kring-report-button>` : nothing}</div>`;
  }

  /** Opens a form; one in which something is changed does not close for it. */
  private start(what: string): void {
    const form = this.querySelector<KringClaimForm | KringEndorse>('kring-claim-form, kring-endorse');
    if (form?.touched === true && this.open !== what) {
      say(t('expertise.first'), 'bad');
      form.querySelector<HTMLElement>('input, textarea')?.focus();
      return;
    }
    this.wanted = null;
    this.open = what;
  }

  private readonly changeKnown = (event: CustomEvent<Claim>): void => {
    this.open = event.detail.topic.id;
    say(t('expertise.known', { topic: nameOf(event.detail.topic) }));
  };

  private readonly claimed = (event: CustomEvent<Claim>): void => {
    this.claims = withClaim(this.claims, event.detail);
    this.close();
  };

  private readonly close = (): void => {
    const open = this.open;
    this.open = null;
    const claim = `#claim-${this.claims.find(each => each.topic.id === open)?.topic.slug ?? ''}`;
    void this.updateComplete.then(() => (this.querySelector<HTMLElement>(open === 'new' ? '#add-topic' : `${claim} > .row button`) ?? this.querySelector<HTMLElement>(`${claim} button`))?.focus());
  };

  private async ask(claim: Claim, said: Endorsement | null): Promise<void> {
    this.removing = { claim, said };
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
  }

  private readonly drop = (): void => {
    const removing = this.removing;
    if (removing !== null) {
      void this.act(() => removing.said === null ? this.dropClaim(removing.claim) : this.dropSaid(removing.claim, removing.said));
    }
  };

  private async dropClaim(each: Claim): Promise<void> {
    await removeClaim(each.topic.slug);
    this.claims = this.claims.filter(other => other.topic.id !== each.topic.id);
    say(t('expertise.removed', { topic: nameOf(each.topic) }));
    await this.focusOn('#add-topic');
  }

  private async dropSaid({ topic }: Claim, { endorser }: Endorsement): Promise<void> {
    await removeEndorsement(topic.slug, endorser.handle);
    this.claims = withoutEndorsement(this.claims, topic.id, endorser.id);
    say(t('endorsement.removed', { name: endorser.name }));
    await this.focusOn(`#claim-${topic.slug} > .row button`);
  }

  private withdraw(each: Claim): void {
    void this.act(async () => {
      await withdrawEndorsement(this.handle, each.topic.slug);
      this.claims = this.claims.map(one => one.topic.id === each.topic.id ? { ...one, mine: null } : one);
      say(t('endorsement.withdrawn'));
      await this.focusOn(`#claim-${each.topic.slug} > .row button`);
    });
  }

  private toggle(each: Claim, said: Endorsement): void {
    void this.act(async () => {
      await (said.hidden ? showEndorsement : hideEndorsement)(each.topic.slug, said.endorser.handle);
      this.claims = withEndorsement(this.claims, each.topic.id, said.endorser.id, one => ({ ...one, hidden: !said.hidden, can: one.can.map(can => can === 'hide' ? 'show' : can === 'show' ? 'hide' : can) }));
    });
  }

  private more(each: Claim): void {
    void this.act(async () => {
      const shown = each.endorsements.items.length + (each.mine === null ? 0 : 1);
      const page = await endorsements(this.handle, each.topic.slug, each.endorsements.next);
      this.claims = withMore(this.claims, each.topic.id, page);
      await this.focusOn(`#claim-${each.topic.slug} .endorsement:nth-child(${shown + 1}) a`);
    });
  }

  /** What one pressed may be gone now: what stands in its place has the focus then. */
  private async focusOn(place: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(place)?.focus();
  }

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      await work();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
    this.busy = false;
  }
}
