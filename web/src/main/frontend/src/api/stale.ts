import { ProblemError } from './client.js';

/** What is stored now, when somebody saved too late (412), so that saving again builds on it; when anything else went wrong, what they had. */
export async function newest<T>(problem: unknown, had: T, fetch: () => Promise<T>): Promise<T> {
  return problem instanceof ProblemError && problem.status === 412 ? fetch().catch(() => had) : had;
}
