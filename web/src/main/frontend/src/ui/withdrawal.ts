import { html, nothing, type ReactiveController } from 'lit';
import { t } from '../i18n.js';
import type { KringElement } from './element.js';
import { say } from './kring-toasts.js';
import { explain } from './problem.js';

/** What the question says, and what happens after a yes. */
interface Question { title: string; text: string; yes: string; act: () => Promise<void> }

/** Asks in a dialog before something is withdrawn. */
export class Withdrawal implements ReactiveController {
  #question: Question | null = null;

  constructor(private readonly host: KringElement) {
    host.addController(this);
  }

  hostConnected(): void { /* nothing is asked yet */ }

  async ask(question: Question): Promise<void> {
    this.#question = question;
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.#dialog.showModal();
  }

  dialog() {
    const question = this.#question;
    return html`<dialog class="card dialog withdrawal" aria-labelledby="withdraw-title" @close=${this.#closed}>${question === null ? nothing : html`
      <form method="dialog" class="stack" @submit=${() => void this.#act(question)}><h2 id="withdraw-title">${question.title}</h2><p>${question.text}</p>
      <div class="row"><button class="button bad">${question.yes}</button><button class="button quiet" type="button" @click=${() => this.#dialog.close()}>${t('form.cancel')}</button></div></form>`}</dialog>`;
  }

  async #act(question: Question): Promise<void> {
    try {
      await question.act();
      await new Promise(shown => setTimeout(shown));
      this.#focusSomewhere();
    } catch (problem) {
      say(explain(problem), 'bad');
    }
  }

  /** What was withdrawn took along the button to which the dialog gave the focus back. */
  #focusSomewhere(): void {
    const heading = document.querySelector('h1');
    if (document.activeElement === document.body && heading !== null) {
      heading.tabIndex = -1;
      heading.focus();
    }
  }

  readonly #closed = (): void => {
    this.#question = null;
    this.host.requestUpdate();
  };

  get #dialog(): HTMLDialogElement {
    return this.host.querySelector('dialog.withdrawal')!;
  }
}
