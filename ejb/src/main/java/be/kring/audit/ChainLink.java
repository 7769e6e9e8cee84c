package be.kring.audit;

import be.kring.shared.Sha256;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One entry as it stands in the chain.
 *
 * @param origin null in entries of before there were origins
 */
record ChainLink(long seq, Instant at, UUID actorId, String actorName, String action, String subject, String detail, String origin, String hash) {

    /** The hash that this entry must have behind one with the given hash. */
    String hash(String previousHash) {
        return Sha256.hex(origin == null ? plain(previousHash) : measured(previousHash));
    }

    /** Whether it is as it was written, behind an entry with the given hash. */
    boolean fits(String previousHash) {
        return (origin != null || Stream.of(actorName, action, subject, detail).noneMatch(field -> field.contains("\n")))
                && hash(previousHash).equals(hash);
    }

    /** Before there were origins; a line break in a field would let two different entries have one text. */
    private String plain(String previousHash) {
        return String.join("\n", previousHash, Long.toString(seq), at.toString(), actorId.toString(), actorName, action, subject, detail);
    }

    /** Every field with its length in front, so that nothing can move from one to the next. */
    private String measured(String previousHash) {
        return List.of(previousHash, Long.toString(seq), at.toString(), actorId.toString(), actorName, action, subject, detail, origin).stream()
                .map(field -> field.length() + ":" + field).collect(Collectors.joining(",", "2,", ""));
    }
}
