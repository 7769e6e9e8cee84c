package be.kring.web.discussion;

import be.kring.discussion.SharedPage;
import be.kring.group.GroupAccess;
import be.kring.shared.Actor;
import be.kring.web.problem.Json;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The first page of a group's feed as of a position of its stream, written to JSON as far as all readers share it.
 *
 * @param head the position that was read before the page: whoever finds the stream no further has the page as it is now
 */
record FirstPage(long head, SharedPage page, List<SharedThread> threads, long madeNanos) {

    private static final int PERSONAL_SHARE = 16_384;
    private static final long KEPT_NANOS = 60_000_000_000L;

    static FirstPage of(long head, SharedPage page) {
        return new FirstPage(head, page, page.threads().stream().map(SharedThread::of).toList(), System.nanoTime());
    }

    /** Whether it still shows what there is at this position; names of people may be a minute old when a wake-up was lost. */
    boolean isOf(long now) {
        return head >= now && !isOld();
    }

    /** Whether this reader spoke for an organisation on it: then mandates decide what they may do, which readers do not share. */
    boolean isSpeaker(Actor actor) {
        return page.threads().stream().flatMap(thread -> Stream.concat(Stream.of(thread.post()), thread.lastReplies().stream()))
                .anyMatch(post -> post.onBehalfOf() != null && actor.is(post.author().id()));
    }

    /** In bytes, roughly. */
    int length() {
        return threads.stream().mapToInt(SharedThread::length).sum();
    }

    boolean isOld() {
        return System.nanoTime() - madeNanos >= KEPT_NANOS;
    }

    /** The answer of the contract for this reader. */
    byte[] answer(Actor actor, GroupAccess group, Instant now) {
        PageReader reader = new PageReader(actor, group, page.reactors().getOrDefault(actor.personId(), Map.of()), now);
        ByteArrayOutputStream out = new ByteArrayOutputStream(PERSONAL_SHARE + length());
        out.writeBytes(SharedPost.bytes("{\"items\":["));
        for (int i = 0; i < threads.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            threads.get(i).write(out, reader);
        }
        out.writeBytes(SharedPost.bytes("],\"next\":" + Json.write(page.next()) + ",\"head\":" + head + "}"));
        return out.toByteArray();
    }
}
