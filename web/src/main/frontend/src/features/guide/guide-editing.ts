import type { Guide, GuideQuestion, GuideSuggestion } from '../../api/guide.js';
import type { Language } from '../../api/types.js';

/** A guide as it is being edited. */
export type Draft = Pick<Guide, 'questions' | 'suggestions'>;

export const LANGUAGES: readonly Language[] = ['nl', 'fr', 'de', 'en'];

const empty = (): Record<Language, string> => ({ nl: '', fr: '', de: '', en: '' });

/** An id that nothing has yet. */
export function freshId(draft: Draft, kind: 'q' | 's'): string {
  const taken = new Set([...draft.questions, ...draft.suggestions].map(each => each.id));
  let number = 1;
  while (taken.has(`${kind}-${number}`)) {
    number++;
  }
  return `${kind}-${number}`;
}

export function withQuestion(draft: Draft): Draft {
  const question: GuideQuestion = { id: freshId(draft, 'q'), text: empty(), hint: {}, answers: [{ text: empty(), to: null }, { text: empty(), to: null }] };
  return { ...draft, questions: [...draft.questions, question] };
}

export function withSuggestion(draft: Draft): Draft {
  const suggestion: GuideSuggestion = { id: freshId(draft, 's'), title: empty(), text: empty(), voice: 'PERSONAL', draft: empty() };
  return { ...draft, suggestions: [...draft.suggestions, suggestion] };
}

/** Without a question or a suggestion; the answers that led there lead nowhere now. */
export function without(draft: Draft, id: string): Draft {
  return {
    questions: draft.questions.filter(each => each.id !== id).map(each => ({ ...each, answers: each.answers.map(answer => answer.to === id ? { ...answer, to: null } : answer) })),
    suggestions: draft.suggestions.filter(each => each.id !== id),
  };
}

/** With the question one place higher; the first one is the start. */
export function raised(draft: Draft, index: number): Draft {
  const questions = [...draft.questions];
  questions.splice(index - 1, 2, questions[index]!, questions[index - 1]!);
  return { ...draft, questions };
}

/**
 * The fields of a refusal as they stand on the screen: what is wrong with a whole question or suggestion is told at its first text, what is wrong with
 * its number of answers at the first answer.
 */
export function placed(fields: Map<string, string>): Map<string, string> {
  return new Map([...fields].map(([field, message]) => [
    field.replace(/^(questions\.\d+)(\.id|\.answers)?$/, '$1.text.nl').replace(/^(suggestions\.\d+)(\.id)?$/, '$1.title.nl').replace(/^questions$/, 'questions.0.text.nl').replace(/^suggestions$/, 'suggestions.0.title.nl'), message]));
}
