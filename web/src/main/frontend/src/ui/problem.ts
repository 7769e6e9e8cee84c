import { ProblemError } from '../api/client.js';
import { t } from '../i18n.js';

/**
 * What to tell the reader of something that went wrong: the server's own words, or that it cannot be reached. What went wrong on our side
 * has a number, by which whoever gets the report finds it in the log.
 */
export function explain(problem: unknown): string {
  if (problem instanceof ProblemError && problem.status !== 0) {
    const words = problem.message === '' ? t('problem.internal.detail') : problem.message;
    return problem.status >= 500 && problem.requestId !== null ? `${words} ${t('error.number', { id: problem.requestId })}` : words;
  }
  return t('problem.offline');
}
