package be.kring.audit;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** In every try a row that was changed, removed, put in or moved is found, with and without origins, also when the hashes behind it are made anew. */
class AuditChainTest {

    private static final int TRIES = 20_000;
    private static final Instant AT = Instant.parse("2026-11-24T09:30:00Z");

    private final Random random = new Random(20_261_124);

    @Test
    void anUntouchedTrailIsIntact() {
        assertEquals(OptionalLong.empty(), broken(trail(7), head(trail(7))));
        assertEquals(OptionalLong.empty(), broken(List.of(), List.of()));
    }

    @Test
    void inEveryTryATouchedRowIsFound() {
        for (int number = 0; number < TRIES; number++) {
            List<ChainLink> trail = trail(2 + random.nextInt(6));
            List<ChainLink> touched = touch(trail);
            touched.sort(Comparator.comparingLong(ChainLink::seq));
            assertNotEquals(trail, touched);
            assertTrue(broken(touched, head(trail)).isPresent(), () -> "not found: " + trail + " became " + touched);
        }
    }

    @Test
    void fieldsThatFlowIntoEachOtherAreFound() {
        ChainLink plain = link(1, "", "Ann", "a.b", "x", null);
        ChainLink moved = new ChainLink(1, plain.at(), plain.actorId(), "Ann\na.b", "x", plain.detail(), "", null, plain.hash());
        assertTrue(plain.fits(""));
        assertEquals(false, moved.fits(""));
        ChainLink measured = link(1, "", "Ann", "a.b", "x", "10.0.0.1");
        assertEquals(false, new ChainLink(1, plain.at(), plain.actorId(), "Anna", ".b", "x", measured.detail(), measured.origin(), measured.hash()).fits(""));
    }

    @Test
    void aTrailThatWasMadeAnewIsFoundByWhoKeptItsEnd() {
        AuditMark kept = AuditMark.parse(head(trail(5)).get(0).toString());
        List<ChainLink> forged = new ArrayList<>(trail(5).subList(0, 2));
        for (int seq = 3; seq <= 6; seq++) {
            forged.add(link(seq, forged.get(seq - 2).hash(), "Vals", "test.act", "x", "10.0.0.1"));
        }
        assertEquals(OptionalLong.empty(), broken(forged, head(forged)), "its own end does not tell");
        assertEquals(OptionalLong.of(5), broken(forged, List.of(kept)));
    }

    private List<ChainLink> touch(List<ChainLink> trail) {
        List<ChainLink> touched = new ArrayList<>(trail);
        int at = random.nextInt(trail.size());
        ChainLink row = trail.get(at);
        switch (random.nextInt(6)) {
            case 0 -> touched.set(at, changed(row, row.hash()));
            case 1 -> touched.remove(at);
            case 2 -> touched.subList(at, touched.size()).clear();
            case 3 -> touched.add(at, new ChainLink(row.seq() + (random.nextBoolean() ? 0 : trail.size() - at), AT, row.actorId(), "Extra", "test.act",
                    "x", "{}", random.nextBoolean() ? null : "", row.hash()));
            case 4 -> {
                int other = (at + 1 + random.nextInt(trail.size() - 1)) % trail.size();
                touched.set(at, renumbered(trail.get(other), row.seq()));
                touched.set(other, renumbered(row, trail.get(other).seq()));
            }
            default -> {
                touched.set(at, rehashed(changed(row, ""), at == 0 ? "" : trail.get(at - 1).hash()));
                for (int next = at + 1; random.nextBoolean() && next < touched.size(); next++) {
                    touched.set(next, rehashed(touched.get(next), touched.get(next - 1).hash()));
                }
            }
        }
        return touched;
    }

    private ChainLink changed(ChainLink row, String hash) {
        int field = random.nextInt(7);
        return new ChainLink(row.seq(), field == 0 ? row.at().plusNanos(1_000L * (1 + random.nextInt(9))) : row.at(),
                field == 1 ? new UUID(9, random.nextLong()) : row.actorId(), field == 2 ? row.actorName() + (char) ('a' + random.nextInt(26)) : row.actorName(),
                field == 3 ? row.action().substring(1) : row.action(), field == 4 ? row.subject() + "1" : row.subject(),
                field == 5 ? row.detail().replace("1", "2") + " " : row.detail(),
                field == 6 ? row.origin() == null ? "" : row.origin() + "0" : row.origin(), hash);
    }

    private List<ChainLink> trail(int length) {
        List<ChainLink> trail = new ArrayList<>();
        for (int seq = 1; seq <= length; seq++) {
            trail.add(link(seq, seq == 1 ? "" : trail.get(seq - 2).hash(), "Ann " + seq % 3, "test.act", "group:" + seq % 2, seq % 3 == 0 ? null : "10.0.0." + seq % 2));
        }
        return trail;
    }

    private static ChainLink link(long seq, String previous, String name, String action, String subject, String origin) {
        return rehashed(new ChainLink(seq, AT, new UUID(0, 1), name, action, subject, "{\"n\":1}", origin, ""), previous);
    }

    private static ChainLink rehashed(ChainLink row, String previous) {
        return new ChainLink(row.seq(), row.at(), row.actorId(), row.actorName(), row.action(), row.subject(), row.detail(), row.origin(), row.hash(previous));
    }

    private static ChainLink renumbered(ChainLink row, long seq) {
        return new ChainLink(seq, row.at(), row.actorId(), row.actorName(), row.action(), row.subject(), row.detail(), row.origin(), row.hash());
    }

    private static List<AuditMark> head(List<ChainLink> trail) {
        ChainLink last = trail.get(trail.size() - 1);
        return List.of(new AuditMark(last.seq(), last.hash()));
    }

    /** As {@link AuditVerification} does it; the head is the last of the marks. */
    private static OptionalLong broken(List<ChainLink> trail, List<AuditMark> marks) {
        AuditChain chain = new AuditChain(marks);
        for (ChainLink row : trail) {
            if (!chain.accept(row)) {
                return OptionalLong.of(chain.end().seq() + 1);
            }
        }
        long head = marks.stream().mapToLong(AuditMark::seq).max().orElse(chain.end().seq());
        return chain.missing().isPresent() ? chain.missing() : head < chain.end().seq() ? OptionalLong.of(head + 1) : OptionalLong.empty();
    }
}
