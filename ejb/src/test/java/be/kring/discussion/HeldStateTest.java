package be.kring.discussion;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static be.kring.discussion.HeldState.APPROVED;
import static be.kring.discussion.HeldState.LAPSED;
import static be.kring.discussion.HeldState.POSTED;
import static be.kring.discussion.HeldState.REFUSED;
import static be.kring.discussion.HeldState.WAITING;
import static be.kring.discussion.HeldState.WITHDRAWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What becomes of what waits for approval: every step that there is, and no other. */
class HeldStateTest {

    private static final Map<HeldState, Set<HeldState>> NEXT = Map.of(WAITING, EnumSet.of(APPROVED, REFUSED, WITHDRAWN), REFUSED, EnumSet.of(APPROVED),
            APPROVED, EnumSet.of(POSTED, LAPSED), POSTED, Set.of(), WITHDRAWN, Set.of(), LAPSED, Set.of());

    @ParameterizedTest
    @EnumSource
    void becomes_only_what_may_follow(HeldState state) {
        assertEquals(NEXT.get(state), Arrays.stream(HeldState.values()).filter(state::mayBecome).collect(Collectors.toSet()));
    }
}
