import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { tryWatched, type Trial } from '../../api/watched.js';
import { t } from '../../i18n.js';
import { KringElement } from '../../ui/element.js';
import { errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { marked } from './watched-parts.js';

/** `<kring-watch-trial>`: a text, and which expressions find something where in it; the one that is being written is tried, too. Nothing is stored. */
@customElement('kring-watch-trial')
export class KringWatchTrial extends KringElement {
  @property({ attribute: false }) slug = '';
  @property({ attribute: false }) draft = '';
  @state() private found: Trial | null = null;
  @state() private errors: FormErrors = noErrors;
  @state() private busy = false;
  private text = '';

  protected override render() {
    return html`<form class="form" novalidate @submit=${this.submit}><h3>${t('watched.trial')}</h3>${errorSummary(this.errors, field => field === 'text' ? t('watched.trial.text') : t('watched.expression'))}
      ${textField({ field: 'text', label: t('watched.trial.text'), hint: t('watched.trial.hint'), value: this.text, errors: this.errors, lines: 4, onInput: value => { this.text = value; } })}
      <div class="row"><button class="button quiet" aria-disabled=${this.busy}>${t('watched.trial.do')}</button></div>
      <div role="status">${this.found === null ? nothing : this.result(this.found)}</div></form>`;
  }

  private result({ text, items }: Trial) {
    return items.length === 0 ? html`<p>${t('watched.trial.none')}</p>` : html`<div class="stack-s">
      <p class="pre-line quote">${marked(text, items.flatMap(each => each.spots)).map(piece => piece.hit ? html`<mark>${piece.text}</mark>` : piece.text)}</p>
      <ul class="stack-s">${items.map(each => html`<li class="row spread"><code class="expression">${each.expression}</code><span class="small muted">${each.action === null ? t('watched.trial.draft') : t(`watched.action.${each.action}`)} · ${t('watched.trial.count', { count: each.spots.length })}</span></li>`)}</ul></div>`;
  }

  private readonly submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.errors = noErrors;
    try {
      this.found = await tryWatched(this.slug, this.text, this.draft);
    } catch (problem) {
      this.found = null;
      this.errors = errorsOf(problem);
      await focusSummary(this);
    }
    this.busy = false;
  };
}
