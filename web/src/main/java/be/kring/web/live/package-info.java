/**
 * The socket {@code GET /live}: what happened reaches every screen that may see it, in order and without loss, from the event log
 * in {@code be.kring.stream}. A node keeps nothing that cannot be read again from the database.
 *
 * <p>{@link be.kring.web.live.LiveEndpoint} speaks the frames of docs/api.md; {@code Hub} knows the sockets of this node;
 * a {@code StreamFeed} reads each event once, has {@code StreamReader} render it once, and hands the same text to every socket.
 */
package be.kring.web.live;
