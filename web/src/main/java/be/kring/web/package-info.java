/**
 * The edge of Kring: HTTP resources, sign-in, pages, and the socket. A resource parses, calls one service method and
 * returns what it gave; rules live in the domain, refusals are written in {@code problem}, tokens and roles are read in
 * {@code security}.
 *
 * <p>Public: {@link be.kring.web.Api}, and what all resources share: {@link be.kring.web.PageParameters} for lists,
 * {@link be.kring.web.Version} for {@code ETag} and {@code If-Match}, {@link be.kring.web.Once} for {@code Idempotency-Key}.
 */
package be.kring.web;
