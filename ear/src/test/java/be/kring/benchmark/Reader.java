package be.kring.benchmark;

import be.kring.benchmark.socket.Hearing;

/** Somebody at the end of a socket. */
interface Reader extends Hearing {

    void connect();

    /** Whether everything that is sent from now on comes here. */
    boolean isFollowing();

    /** Number of the last frame that counts. */
    long position();

    /** What went wrong; empty as long as nothing did. */
    String trouble();
}
