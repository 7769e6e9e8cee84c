import { ProblemError } from '../api/client.js';
import { t } from '../i18n.js';

/** What to tell the reader of something that went wrong: the server's own words, or that it cannot be reached. */
export function explain(problem: unknown): string {
  if (problem instanceof ProblemError && problem.status !== 0) {
    return problem.message === '' ? t('problem.internal.detail') : problem.message;
  }
  return t('problem.offline');
}
