package be.kring.watch;

import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.Actor;
import be.kring.shared.DomainException;
import be.kring.shared.Forbidden;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who sees and sets watched expressions, and what each does to whose text. */
class WatchPolicyTest {

    @ParameterizedTest(name = "{0} of a {1} group, administrator {2}: reads {3}, sets {4}, else {5}")
    @CsvSource(textBlock = """
            OWNER,     OPEN,   false, true,  true,
            MODERATOR, HIDDEN, false, true,  true,
            MODERATOR, OPEN,   true,  true,  true,
            MEMBER,    OPEN,   false, false, false, 403
            ALUMNUS,   OPEN,   false, false, false, 403
            GUEST,     CLOSED, false, false, false, 403
            MEMBER,    HIDDEN, false, false, false, 403
            ,          OPEN,   false, false, false, 403
            ,          HIDDEN, false, false, false, 404
            ,          OPEN,   true,  true,  false, 403
            MEMBER,    CLOSED, true,  true,  false, 403
            ,          HIDDEN, true,  false, false, 404
            """)
    void those_of_a_group(Role role, Visibility visibility, boolean administrator, boolean reads, boolean sets, Integer refusal) {
        GroupAccess group = access(role, visibility);
        Actor actor = new Actor(new UUID(0, 7), Language.NL, administrator);
        assertEquals(reads, WatchPolicy.canRead(actor, group));
        assertEquals(sets, WatchPolicy.canSet(group));
        answers(reads, refusal, () -> WatchPolicy.requireRead(actor, group));
        answers(sets, refusal, () -> WatchPolicy.requireSet(group));
    }

    @Test
    void those_of_the_platform() {
        Actor administrator = new Actor(new UUID(0, 7), Language.NL, true);
        Actor other = new Actor(new UUID(0, 8), Language.NL, false);
        assertTrue(WatchPolicy.canSetPlatform(administrator));
        assertFalse(WatchPolicy.canSetPlatform(other));
        assertDoesNotThrow(() -> WatchPolicy.requireSetPlatform(administrator));
        assertThrows(NotFound.class, () -> WatchPolicy.requireSetPlatform(other));
    }

    @Test
    void those_that_led_to_a_case() {
        Actor administrator = new Actor(new UUID(0, 7), Language.NL, true);
        Actor moderator = new Actor(new UUID(0, 8), Language.NL, false);
        UUID group = new UUID(1, 1);
        UUID other = new UUID(1, 2);
        assertTrue(WatchPolicy.canReadInCase(moderator, group, group));
        assertFalse(WatchPolicy.canReadInCase(moderator, other, group), "one of the group in which the post stood before");
        assertFalse(WatchPolicy.canReadInCase(moderator, null, group), "one of the platform");
        assertFalse(WatchPolicy.canReadInCase(moderator, null, null), "one of the platform, about a profile");
        assertTrue(WatchPolicy.canReadInCase(administrator, null, group));
        assertTrue(WatchPolicy.canReadInCase(administrator, other, group));
    }

    @ParameterizedTest(name = "{0} of a {1}: waits {2}, is put before the moderators {3}")
    @CsvSource(textBlock = """
            FLAG, MEMBER,    false, true
            FLAG, ALUMNUS,   false, true
            FLAG, MODERATOR, false, true
            FLAG, OWNER,     false, true
            HOLD, MEMBER,    true,  false
            HOLD, ALUMNUS,   true,  false
            HOLD, MODERATOR, false, true
            HOLD, OWNER,     false, true
            HINT, MEMBER,    false, false
            HINT, OWNER,     false, false
            """)
    void what_becomes_of_a_text(WatchAction action, Role role, boolean holds, boolean flags) {
        GroupAccess author = access(role, Visibility.OPEN);
        assertEquals(holds, WatchPolicy.holds(action, author));
        assertEquals(flags, WatchPolicy.flags(action, author));
    }

    private static void answers(boolean allowed, Integer refusal, Runnable act) {
        if (allowed) {
            assertDoesNotThrow(act::run);
        } else {
            Class<? extends DomainException> expected = refusal == 404 ? NotFound.class : Forbidden.class;
            assertThrows(expected, act::run);
        }
    }

    private static GroupAccess access(Role role, Visibility visibility) {
        return new GroupAccess(new UUID(0, 1), "club35", visibility, JoinPolicy.OPEN, role == null ? null : MembershipState.MEMBER, role);
    }
}
