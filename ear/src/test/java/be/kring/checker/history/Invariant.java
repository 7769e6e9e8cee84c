package be.kring.checker.history;

import java.util.List;

/** A promise that is held against the history, fact by fact. It knows nothing of clocks, sockets and threads. */
public interface Invariant {

    /** The promise in one short sentence. */
    String promise();

    /** @return what this fact shows to be broken, each a short sentence */
    List<Breach> hear(Fact fact);

    /** @param tab and stream of which the last facts are evidence; either may be null */
    record Breach(String what, TabId tab, String stream) {
    }
}
