package be.kring.desk;

import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Who asks at a desk, sits behind it and arranges it, as a table. */
class DeskPolicyTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // visibility, state, role, on the list, muted, archived: can, while it takes visitors
        "OPEN,   -,         -,         false, false, false, visit ask",
        "CLOSED, -,         -,         false, false, false, visit ask",
        "CLOSED, REQUESTED, -,         false, false, false, visit ask",
        "HIDDEN, -,         -,         false, false, false, ''",
        "OPEN,   BANNED,    -,         false, false, false, ''",
        "OPEN,   MEMBER,    GUEST,     false, false, false, visit ask",
        "OPEN,   MEMBER,    GUEST,     true,  false, false, visit ask",
        "OPEN,   MEMBER,    ALUMNUS,   true,  false, false, serve",
        "HIDDEN, MEMBER,    MEMBER,    false, false, false, visit ask",
        "OPEN,   MEMBER,    MEMBER,    true,  false, false, serve",
        "OPEN,   MEMBER,    MEMBER,    false, true,  false, ''",
        "OPEN,   MEMBER,    MEMBER,    true,  true,  false, ''",
        "OPEN,   MEMBER,    MODERATOR, false, false, false, visit ask set",
        "OPEN,   MEMBER,    OWNER,     true,  false, false, serve set",
        "OPEN,   MEMBER,    OWNER,     true,  false, true,  ''",
        "OPEN,   -,         -,         false, false, true,  ''"})
    void who_can_what(Visibility visibility, MembershipState state, Role role, boolean listed, boolean muted, boolean archived, String can) {
        GroupAccess group = new GroupAccess(UUID.randomUUID(), "groep", visibility, JoinPolicy.OPEN, state, role, muted ? Instant.MAX : null, archived ? Instant.EPOCH : null, null);
        List<String> expected = can.isEmpty() ? List.of() : Arrays.asList(can.split(" "));
        assertEquals(expected, DeskPolicy.can(group, listed, true));
        assertEquals(expected.stream().filter(each -> !each.equals("ask")).toList(), DeskPolicy.can(group, listed, false));
        boolean hidden = visibility == Visibility.HIDDEN && state == null;
        check(expected.contains("serve"), Forbidden.class, () -> DeskPolicy.requireServe(group, listed));
        check(expected.contains("ask"), hidden ? NotFound.class : archived ? Conflict.class : Forbidden.class, () -> DeskPolicy.requireAsk(group, listed));
        check(expected.contains("set"), hidden ? NotFound.class : archived && role == Role.OWNER ? Conflict.class : Forbidden.class, () -> DeskPolicy.requireSet(group));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_only_reads_is_not_put_on_the_list(Role role) {
        assertEquals(role != Role.GUEST, DeskPolicy.canBeListed(role));
        assertFalse(DeskPolicy.canBeListed(null));
    }

    private static void check(boolean may, Class<? extends RuntimeException> refusal, Runnable require) {
        if (may) {
            require.run();
        } else {
            assertThrows(refusal, require::run);
        }
    }
}
