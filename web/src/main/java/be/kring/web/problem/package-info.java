/**
 * Refusals: every error of Kring leaves as RFC 9457 {@code application/problem+json}, made here and nowhere else. The codes
 * and their statuses are the table at the end of docs/api.md; the texts come from the message bundles
 * ({@code problem.<type>.title}, {@code problem.<type>.detail}, {@code violation.<code>}).
 *
 * <p>Public: {@link be.kring.web.problem.ProblemType}, {@link be.kring.web.problem.Problem},
 * {@link be.kring.web.problem.Problems} for what stands outside JAX-RS, {@link be.kring.web.problem.Json} for the one way in
 * which JSON is read and written; and what the edge itself refuses, whoever asks: {@link be.kring.web.problem.Unauthenticated},
 * {@link be.kring.web.problem.TooLarge}, {@link be.kring.web.problem.TooManyRequests}, {@link be.kring.web.problem.IfMatchRequired}.
 */
package be.kring.web.problem;
