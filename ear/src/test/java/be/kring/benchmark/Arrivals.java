package be.kring.benchmark;

/** What comes to an {@link Audience}. Called on the one thread of its swarm. */
interface Arrivals {

    Arrivals IGNORED = (seq, length) -> { };

    /** @param length of the frame's payload, in bytes */
    void note(long seq, int length);
}
