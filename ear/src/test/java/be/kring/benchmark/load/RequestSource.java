package be.kring.benchmark.load;

import java.nio.ByteBuffer;

/** What one connection sends. */
@FunctionalInterface
public interface RequestSource {

    /** The next request, complete with its head and body. It may be the same buffer each time: the last request has been answered. */
    ByteBuffer next();
}
