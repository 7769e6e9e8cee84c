/**
 * What a node does between the order to stop and the stop: {@link be.kring.web.drain.Drain} hears of it from WildFly and tells
 * the rest of the application by the event {@link be.kring.web.drain.Draining}, so that nobody meets a closed door. When the node
 * is let go on, {@link be.kring.web.drain.Staying} takes that back.
 */
package be.kring.web.drain;
