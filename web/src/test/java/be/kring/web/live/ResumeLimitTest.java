package be.kring.web.live;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResumeLimitTest {

    private static final long SECOND = 1_000_000_000L;

    /** A clock that stands where nanoseconds turn over: differences count, not numbers. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - SECOND);
    private final ResumeLimit limit = new ResumeLimit(nanos::get);

    @Test
    void aSocketMayResumeSeveralTimesAtOnceAndThenOnceASecond() {
        assertEquals(ResumeLimit.BURST, taken(30));
        nanos.addAndGet(SECOND - 1);
        assertFalse(limit.take(), "not yet");
        nanos.addAndGet(1);
        assertTrue(limit.take(), "after a second");
        assertFalse(limit.take(), "one a second");
    }

    @Test
    void whoWaitsMayResumeSeveralTimesAgainAndNotMoreThanAtFirst() {
        taken(30);
        nanos.addAndGet(3 * SECOND);
        assertEquals(3, taken(30));
        nanos.addAndGet(3_600 * SECOND);
        assertEquals(ResumeLimit.BURST, taken(30));
    }

    private long taken(int tries) {
        return IntStream.range(0, tries).filter(each -> limit.take()).count();
    }
}
