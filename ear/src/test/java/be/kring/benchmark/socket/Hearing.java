package be.kring.benchmark.socket;

/** What one socket hears. Called on the thread of the {@link Swarm}, which waits meanwhile: be short. */
public interface Hearing {

    /** The server has taken the handshake. */
    void opened(Connection from);

    /**
     * An event frame has begun to arrive.
     *
     * @param ofGroup whether it is of the stream of a group
     * @param length  of the whole payload, in bytes
     */
    void event(Connection from, boolean ofGroup, long seq, int length);

    /** Any other text frame, whole. */
    void text(Connection from, String text);

    /** The socket is over, also when it never came to be. Nothing else is heard afterwards. */
    void closed(Connection from, String why);
}
