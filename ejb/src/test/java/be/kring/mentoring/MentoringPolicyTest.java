package be.kring.mentoring;

import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Who may do what with the programme of a group, as a table. */
class MentoringPolicyTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // role, muted, archived, open: can
        "-, false, false, true, ''",
        "GUEST, false, false, true, ''",
        "ALUMNUS, false, false, true, give",
        "MEMBER, false, false, true, seek give",
        "MODERATOR, false, false, true, seek give run",
        "OWNER, false, false, true, seek give switch run",
        "MEMBER, false, false, false, ''",
        "MODERATOR, false, false, false, ''",
        "OWNER, false, false, false, switch",
        "MEMBER, true, false, true, ''",
        "ALUMNUS, true, false, true, ''",
        "MEMBER, false, true, true, ''",
        "OWNER, false, true, true, ''"})
    void who_can_what(Role role, boolean muted, boolean archived, boolean open, String can) {
        GroupAccess group = access(Visibility.CLOSED, role, muted, archived);
        assertEquals(can.isEmpty() ? List.of() : Arrays.asList(can.split(" ")), MentoringPolicy.can(group, open));
        for (MentoringSide side : MentoringSide.values()) {
            boolean may = can.contains(side == MentoringSide.SEEKER ? "seek" : "give");
            if (may) {
                MentoringPolicy.requireTakePart(group, side, open);
            } else {
                assertThrows(refusal(archived), () -> MentoringPolicy.requireTakePart(group, side, open));
            }
        }
        check(can.contains("run"), archived && role != Role.MEMBER, () -> MentoringPolicy.requireRun(group, open));
        check(can.contains("switch"), archived && role == Role.OWNER, () -> MentoringPolicy.requireSwitch(group));
        assertEquals(role == Role.OWNER || role == Role.MODERATOR, MentoringPolicy.canSeeNumbers(group));
    }

    @Test
    void a_hidden_group_does_not_exist_for_others() {
        GroupAccess hidden = access(Visibility.HIDDEN, null, false, false);
        assertThrows(NotFound.class, () -> MentoringPolicy.requireSee(hidden));
        assertThrows(NotFound.class, () -> MentoringPolicy.requireRun(hidden, true));
        assertThrows(NotFound.class, () -> MentoringPolicy.requireSwitch(hidden));
        assertThrows(NotFound.class, () -> MentoringPolicy.requireTakePart(hidden, MentoringSide.GIVER, true));
        assertThrows(Forbidden.class, () -> MentoringPolicy.requireSee(access(Visibility.OPEN, null, false, false)));
    }

    private static void check(boolean allowed, boolean archived, Runnable guard) {
        if (allowed) {
            guard.run();
        } else {
            assertThrows(refusal(archived), guard::run);
        }
    }

    private static Class<? extends RuntimeException> refusal(boolean archived) {
        return archived ? Conflict.class : Forbidden.class;
    }

    private static GroupAccess access(Visibility visibility, Role role, boolean muted, boolean archived) {
        return new GroupAccess(UUID.randomUUID(), "groep", visibility, JoinPolicy.OPEN, role == null ? null : MembershipState.MEMBER, role, muted ? Instant.MAX : null,
                archived ? Instant.EPOCH : null, null);
    }
}
