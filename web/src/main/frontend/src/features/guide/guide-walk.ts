import type { Guide, GuidedPath, GuideQuestion, GuideSuggestion } from '../../api/guide.js';
import type { Mandate } from '../../api/types.js';
import { badged } from '../live/badges.js';
import type { LiveEvent } from '../live/protocol.js';

/** Where answers lead: to a question, or to the suggestion at the end. */
export type Place = { question: GuideQuestion } | { suggestion: GuideSuggestion } | null;

/** Follows answers, each by its place, from the first question on. */
export function placeAfter(guide: Pick<Guide, 'questions' | 'suggestions'>, answers: readonly number[]): Place {
  let at: string | null = guide.questions[0]?.id ?? null;
  for (const answer of answers) {
    at = guide.questions.find(each => each.id === at)?.answers[answer]?.to ?? null;
  }
  const question = guide.questions.find(each => each.id === at);
  const suggestion = guide.suggestions.find(each => each.id === at);
  return question !== undefined ? { question } : suggestion !== undefined ? { suggestion } : null;
}

/** The paths kept with a post after an event, newest first. */
export function pathsAfter(paths: GuidedPath[], event: LiveEvent, postId: string): GuidedPath[] {
  if (event.name === 'badge.changed') {
    return badged(paths, event.data.person);
  }
  return event.name === 'guidance.changed' && event.data.path !== undefined && event.data.postId === postId ? withPath(paths, event.data.path) : paths;
}

/** With this path in its place; ids rise with time. */
export function withPath(paths: GuidedPath[], path: GuidedPath): GuidedPath[] {
  return [path, ...paths.filter(each => each.id !== path.id)].sort((a, b) => a.id < b.id ? 1 : -1);
}

/** The mandate with which an official answer is given: for the own organisation rather than for another. */
export function mandateFor(mandates: readonly Mandate[], organisationId: string): Mandate | null {
  return mandates.find(each => each.organisation.id === organisationId) ?? mandates[0] ?? null;
}
