import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { changeRules, previewRules, rules, tryRules, type Condition, type Effect, type Leaving, type Preview, type Rule, type RuleSet, type Several, type Trial } from '../../api/rules.js';
import { newest } from '../../api/stale.js';
import type { Group } from '../../api/types.js';
import { t } from '../../i18n.js';
import { pageData } from '../../page-data.js';
import { choices, errorsOf, errorSummary, focusSummary, noErrors, textField, type FormErrors } from '../../ui/form.js';
import { say } from '../../ui/kring-toasts.js';
import type { Pick } from '../../ui/pick.js';
import { LiveElement } from '../live/live-element.js';
import type { LiveEvent } from '../live/protocol.js';
import { groupEditor } from './condition-editor.js';
import { newerOf, previewParts, rulesAfter, runState, trialParts } from './rule-parts.js';
import { namesOf, ruleSentence } from './sentence.js';
import { editable, emptyLeaf, sameRules, withChange, type Path } from './tree.js';

const EFFECTS: readonly Effect[] = ['ADMIT', 'ASK', 'REQUIRED'];

/** `<kring-rules>`: the rules of a group, built from lists, shown as sentences, tried before they are saved. */
@customElement('kring-rules')
export class KringRules extends LiveElement {
  @state() private set!: RuleSet;
  @state() private drafts: Rule[] = [];
  @state() private names = new Map<string, string>();
  @state() private searches = new Map<string, Pick<{ id: string; name: string }>>();
  @state() private errors: FormErrors = noErrors;
  @state() private preview: Preview | null = null;
  @state() private trial: Trial | null = null;
  @state() private person = '';
  @state() private busy = false;
  private group!: Group;
  private told!: RuleSet;

  override connectedCallback(): void {
    super.connectedCallback();
    const data = pageData<{ group: Group; rules: RuleSet }>();
    this.group = data.group;
    this.told = data.rules;
    this.take(data.rules);
  }

  /** What somebody is editing stays when another moderator saves; saving then says that it is stale, and saving again puts it in the place of theirs. */
  protected override happened(event: LiveEvent): void {
    const after = rulesAfter(this.set, event, this.group.id);
    this.told = newerOf(this.told, after);
    if (after !== this.set && sameRules(this.drafts, editableRules(this.set.items))) {
      this.take(after);
    } else if (after.version === this.set.version) {
      this.set = after;
    }
  }

  protected override render() {
    return html`<div class="stack"><form class="stack" novalidate @submit=${this.save}>${errorSummary(this.errors, labelOf)}
      <section class="card pad stack-s"><h2>${t('rule.page')}</h2><p>${t('rule.page.text')}</p>${runState(this.set)}</section>
      ${EFFECTS.map(effect => this.rule(effect))}
      <section class="card pad stack-s"><div class="row"><button class="button quiet" type="button" aria-disabled=${this.busy} @click=${this.look}>${t('rule.preview')}</button>
        <button class="button" aria-disabled=${this.busy}>${t('rule.save')}</button></div>
        <div class="stack-s" aria-live="polite">${this.preview === null ? nothing : html`<h2 id="rule-preview" tabindex="-1">${t('rule.preview.title')}</h2>${previewParts(this.preview)}`}</div></section></form>
      <section class="card pad stack-s"><h2>${t('rule.try.title')}</h2><form class="stack-s" novalidate @submit=${this.attempt}>
        ${textField({ field: 'person', label: t('rule.try.person'), hint: t('rule.try.hint'), value: this.person, errors: this.errors, onInput: value => { this.person = value; } })}
        <div class="row"><button class="button quiet" aria-disabled=${this.busy}>${t('rule.try')}</button></div></form>
        <div class="stack-s" aria-live="polite">${this.trial === null ? nothing : trialParts(this.trial)}</div></section></div>`;
  }

  private rule(effect: Effect): TemplateResult {
    const at = this.drafts.findIndex(each => each.effect === effect);
    const rule = this.drafts[at];
    return html`<section class="card pad stack-s"><h2>${t(`rule.effect.${effect}`)}</h2><p class="muted" id="rule-${effect}-text">${t(`rule.effect.${effect}.text`)}</p>
      <label class="check"><input type="checkbox" .checked=${rule !== undefined} aria-describedby="rule-${effect}-text" @change=${(event: Event) => this.toggle(effect, (event.target as HTMLInputElement).checked)}> ${t(`rule.use.${effect}`)}</label>
      ${rule === undefined ? nothing : html`<p class="note" aria-live="polite"><span>${ruleSentence(rule, this.names)}</span></p>
      ${groupEditor(rule.condition as Several, [], {
        slug: this.group.slug, field: `rules.${at}.condition`, names: this.names, errors: this.errors, searches: this.searches,
        change: (path, condition) => this.change(effect, path, condition),
        search: (field, found) => { this.searches = new Map(this.searches).set(field, found); },
        learn: (id, name) => { this.names = new Map(this.names).set(id, name); },
      })}
      ${effect === 'ASK' ? nothing : choices<Leaving>(`leaving-${effect}`, t('rule.leaving'), [
        { value: 'ALUMNUS', label: t('rule.leaving.ALUMNUS'), hint: t('rule.leaving.ALUMNUS.text') },
        { value: 'REMOVED', label: t('rule.leaving.REMOVED'), hint: t('rule.leaving.REMOVED.text') },
      ], rule.leaving, noErrors, leaving => this.replace(effect, each => ({ ...each, leaving })))}`}</section>`;
  }

  private take(set: RuleSet): void {
    this.set = set;
    this.drafts = editableRules(set.items);
    this.names = new Map([...this.names, ...namesOf(set)]);
  }

  private toggle(effect: Effect, on: boolean): void {
    const others = this.drafts.filter(each => each.effect !== effect);
    const added: Rule = { effect, condition: { kind: 'ALL', of: [emptyLeaf('LEVEL')] }, leaving: 'REMOVED' };
    this.drafts = EFFECTS.flatMap(each => each === effect ? on ? [added] : [] : others.filter(other => other.effect === each));
    this.forgetTrials();
  }

  /** Whoever takes a condition out goes on at the group's own button, not at the top of the page. */
  private change(effect: Effect, path: Path, condition: Condition | null): void {
    this.replace(effect, each => ({ ...each, condition: withChange(each.condition as Several, path, condition) }));
    if (condition === null) {
      void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#f-rules-${this.drafts.findIndex(each => each.effect === effect)}-condition`)?.focus());
    }
  }

  private replace(effect: Effect, by: (rule: Rule) => Rule): void {
    this.drafts = this.drafts.map(each => each.effect === effect ? by(each) : each);
    this.forgetTrials();
  }

  private forgetTrials(): void {
    this.preview = null;
    this.trial = null;
    this.errors = noErrors;
  }

  private readonly save = (event: Event): void => {
    event.preventDefault();
    void this.act(async () => {
      this.take(newerOf(await changeRules(this.group.slug, this.drafts, this.set.version), this.told));
      this.preview = null;
      say(t('rule.saved'));
    });
  };

  private readonly look = (): void => {
    void this.act(async () => {
      this.preview = await previewRules(this.group.slug, this.drafts);
      await this.updateComplete;
      this.querySelector<HTMLElement>('#rule-preview')?.focus();
    });
  };

  private readonly attempt = (event: Event): void => {
    event.preventDefault();
    void this.act(async () => { this.trial = await tryRules(this.group.slug, this.drafts, this.person); });
  };

  private async act(work: () => Promise<void>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.errors = noErrors;
      await work();
    } catch (problem) {
      this.errors = atConditions(errorsOf(problem));
      this.set = await newest(problem, this.set, async () => newerOf(await rules(this.group.slug), this.told));
      await focusSummary(this);
    }
    this.busy = false;
  }
}

/** What is wrong with the values of a condition stands at the condition, to which the summary leads. */
function atConditions(errors: FormErrors): FormErrors {
  return { ...errors, fields: new Map([...errors.fields].map(([field, message]) => [field.replace(/\.(values|attribute)$/, ''), message])) };
}

function labelOf(field: string): string {
  const path = [...field.matchAll(/\.of\.(\d+)/g)].map(each => Number(each[1]) + 1).join('.');
  return path !== '' ? t('rule.condition.number', { number: path }) : field === 'person' ? t('rule.try.person') : t('rule.page');
}

function editableRules(rules: readonly Rule[]): Rule[] {
  return rules.map(each => ({ ...each, condition: editable(each.condition) }));
}
