/**
 * The span of each request, where OpenTelemetry is switched on ({@link be.kring.shared.Traces}): {@link be.kring.web.trace.TraceFilter} begins and ends
 * it, {@link be.kring.web.trace.RouteFilter} names it after the template of the path. The events that a request publishes carry its trace to
 * every node, where {@code web.live} adds their delivery.
 */
package be.kring.web.trace;
