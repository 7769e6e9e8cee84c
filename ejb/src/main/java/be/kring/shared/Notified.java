package be.kring.shared;

/**
 * PostgreSQL woke this node up. Fired on the one listening thread of the node, outside any transaction: observers
 * return quickly. A wake-up may be lost or come twice; {@link Swept} makes that good.
 *
 * @param channel one of {@link Channels}
 * @param payload what the notifier gave, at most 8,000 bytes
 */
public record Notified(String channel, String payload) {
}
