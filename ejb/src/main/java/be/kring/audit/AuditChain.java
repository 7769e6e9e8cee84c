package be.kring.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Goes through the trail, entry by entry, and finds the first place where it is not as it was written: an entry that was changed, put in, moved, or
 * is missing, also at the end. Marks are places that were noted outside of the trail; with them even a trail whose hashes were all made anew is found.
 */
final class AuditChain {

    private final Map<Long, String> marks = new HashMap<>();
    private final long last;
    private long seq;
    private String hash = "";

    /** @param known marks; the trail reaches at least to the last of them */
    AuditChain(List<AuditMark> known) {
        known.forEach(mark -> marks.merge(mark.seq(), mark.hash(), (one, other) -> one.equals(other) ? one : "two marks"));
        last = marks.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Whether the next entry fits. After one that does not there is nothing more to be learnt. */
    boolean accept(ChainLink next) {
        if (next.seq() != seq + 1 || !next.fits(hash) || !marks.getOrDefault(next.seq(), next.hash()).equals(next.hash())) {
            return false;
        }
        seq = next.seq();
        hash = next.hash();
        return true;
    }

    /** The end of what fits. */
    AuditMark end() {
        return new AuditMark(seq, hash);
    }

    /** The first entry that is missing, after all were accepted. */
    OptionalLong missing() {
        return seq < last ? OptionalLong.of(seq + 1) : OptionalLong.empty();
    }
}
