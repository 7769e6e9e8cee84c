package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Whose posts wait, and why. */
class ScreeningPolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest(name = "{0}, everybody {1}, days {2}, posts {3}, person {4}, member for {5} hours with {6} posts: {7}")
    @CsvSource(textBlock = """
            MEMBER,    false, , , false, 0,    0,
            MEMBER,    true,  , , false, 9999, 99, GROUP
            ALUMNUS,   true,  , , false, 9999, 99, GROUP
            MODERATOR, true,  7, 5, true, 0,    0,
            OWNER,     true,  7, 5, true, 0,    0,
            MEMBER,    false, , , true,  9999, 99, PERSON
            MEMBER,    true,  , , true,  9999, 99, PERSON
            MEMBER,    false, 7, , false, 167,  99, NEW_MEMBER
            MEMBER,    false, 7, , false, 168,  0,
            MEMBER,    false, , 3, false, 9999, 2,  NEW_MEMBER
            MEMBER,    false, , 3, false, 0,    3,
            MEMBER,    false, 7, 3, false, 0,    99, NEW_MEMBER
            MEMBER,    false, 7, 3, false, 9999, 0,  NEW_MEMBER
            MEMBER,    false, 7, 3, false, 9999, 3,
            """)
    void says_whose_posts_wait(Role role, boolean everybody, Integer days, Integer posts, boolean person, long hours, long written, ScreeningReason reason) {
        GroupAccess group = new GroupAccess(new UUID(0, 1), "club35", Visibility.OPEN, JoinPolicy.OPEN, MembershipState.MEMBER, role);
        assertEquals(Optional.ofNullable(reason), ScreeningPolicy.reason(new ScreeningPolicy.Case(group, new ScreeningView(everybody, days, posts), person,
                NOW.minus(Duration.ofHours(hours)), written, NOW)));
    }

    @Test
    void takes_no_more_days_and_posts_than_make_sense() {
        for (int wrong : new int[] {0, -1, 91}) {
            assertThrows(InvalidInput.class, () -> new ScreeningView(false, wrong, null).valid());
        }
        assertThrows(InvalidInput.class, () -> new ScreeningView(false, null, 21).valid());
        assertEquals(90, new ScreeningView(false, 90, 20).valid().days());
    }
}
