import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ProblemError } from '../../api/client.js';
import { decideLookAlike, lookAlikes, type LookAlike } from '../../api/official.js';
import type { LookAlikeDecision } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { KringElement } from '../../ui/element.js';
import { empty } from '../../ui/empty.js';
import { errorsOf, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import '../../ui/kring-time.js';
import { Paged } from '../../ui/paged.js';
import { officialMark } from '../../ui/person.js';
import { explain } from '../../ui/problem.js';
import type { OfficialData } from './kring-admin-official.js';

const DECISIONS: readonly LookAlikeDecision[] = ['HANDED_OVER', 'FINE'];

/** `<kring-look-alikes>`: names that look like those of official accounts, each with a decision: fine, or handed over to who keeps the name. */
@customElement('kring-look-alikes')
export class KringLookAlikes extends KringElement {
  @state() private deciding: { about: LookAlike; decision: LookAlikeDecision } | null = null;
  @state() private errors: FormErrors = noErrors;
  private readonly found = new Paged<LookAlike>(this, lookAlikes);
  private note = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.found.show(pageData<OfficialData>().official.lookAlikes);
  }

  /** Asks for the list anew: another account makes other names look like one. */
  async fetch(): Promise<void> {
    await lookAlikes().then(page => this.found.show(page), () => undefined);
  }

  protected override render() {
    return html`<section class="card"><h2 class="pad flush">${t('lookAlike.title')}</h2><p class="pad muted">${t('lookAlike.text')}</p>
      ${this.found.items.length === 0 ? empty('check', t('lookAlike.none.title'), t('lookAlike.none.text')) : html`<ul class="list">${repeat(this.found.items, each => each.id, each => this.row(each))}</ul>`}</section>
      ${this.found.button()}
      <dialog class="card dialog" aria-labelledby="look-alike-title" @close=${() => { this.deciding = null; }}>${this.deciding === null ? nothing : html`
        <form class="form" novalidate @submit=${this.decide}><h2 id="look-alike-title">${t(`lookAlike.decide.${this.deciding.decision}`, { name: this.deciding.about.name })}</h2><p>${t(`lookAlike.explain.${this.deciding.decision}`)}</p>
        ${textField({ field: 'note', label: t('lookAlike.note'), value: this.note, errors: this.errors, lines: 2, onInput: value => { this.note = value; } })}
        <div class="row"><button class="button">${t(`lookAlike.${this.deciding.decision}`)}</button><button class="button quiet" type="button" @click=${() => this.querySelector('dialog')!.close()}>${t('form.cancel')}</button></div></form>`}</dialog>`;
  }

  private row(each: LookAlike) {
    return html`<li class="stack-s" id="look-alike-${each.id}"><p class="chips"><span class="chip">${t(`lookAlike.kind.${each.kind}`)}</span>${each.address === null ? html`<span class="strong">${each.name}</span>` : html`<a class="strong" href=${each.address}>${each.name}</a>`}</p>
      <p class="small">${t('lookAlike.of')} <a href="/people/${each.official.handle}">${each.official.name}</a>${officialMark(each.official)} · <kring-time class="muted" at=${each.foundAt}></kring-time></p>
      <div class="row">${DECISIONS.map(decision => html`<button class="button quiet s" @click=${() => this.ask(each, decision)}>${t(`lookAlike.${decision}`)}<span class="sr"> ${each.name}</span></button>`)}</div></li>`;
  }

  private async ask(about: LookAlike, decision: LookAlikeDecision): Promise<void> {
    this.note = '';
    this.errors = noErrors;
    this.deciding = { about, decision };
    await this.updateComplete;
    this.querySelector('dialog')!.showModal();
  }

  private readonly decide = async (event: Event): Promise<void> => {
    event.preventDefault();
    const now = this.deciding;
    if (now === null) {
      return;
    }
    try {
      await decideLookAlike(now.about.id, now.decision, this.note);
      this.gone(now.about.id);
      say(t('lookAlike.done'));
    } catch (problem) {
      this.errors = errorsOf(problem);
      if (this.errors.fields.size === 0) {
        say(explain(problem), 'bad');
        if (problem instanceof ProblemError && [404, 409].includes(problem.status)) {
          this.gone(now.about.id);
        }
      }
    }
  };

  private gone(id: string): void {
    this.found.change(shown => shown.filter(each => each.id !== id));
    this.querySelector('dialog')!.close();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kring-look-alikes': KringLookAlikes;
  }
}
