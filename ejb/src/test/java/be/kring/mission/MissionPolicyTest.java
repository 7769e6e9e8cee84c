package be.kring.mission;

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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who may do what with a mission, row by row. */
class MissionPolicyTest {

    private static final List<String> OFFER = List.of("apply", "change", "close", "reopen", "withdraw", "hide", "show");

    /**
     * Who: OWN offers it; ADMIN administers; MODERATOR, MEMBER, READER (open group) or STRANGER (closed group) of its group; ANYONE where it has none. How it is:
     * its state, with HIDDEN, OVERDUE, FULL or ARCHIVED.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "OWN       | OFFERED           | change close withdraw",
        "OWN       | CLOSED            | change reopen withdraw",
        "OWN       | WITHDRAWN         | ",
        "OWN       | OFFERED HIDDEN    | close withdraw",
        "OWN       | CLOSED HIDDEN     | withdraw",
        "ANYONE    | OFFERED           | apply",
        "ANYONE    | OFFERED FULL      | ",
        "ANYONE    | OFFERED OVERDUE   | ",
        "ANYONE    | CLOSED            | ",
        "ANYONE    | WITHDRAWN         | unseen",
        "ANYONE    | OFFERED HIDDEN    | unseen",
        "ADMIN     | OFFERED           | apply hide",
        "ADMIN     | OFFERED HIDDEN    | show",
        "ADMIN     | WITHDRAWN         | unseen",
        "MEMBER    | OFFERED           | apply",
        "MEMBER    | OFFERED ARCHIVED  | ",
        "MEMBER    | OFFERED HIDDEN    | unseen",
        "MODERATOR | OFFERED           | apply hide",
        "MODERATOR | OFFERED HIDDEN    | show",
        "READER    | OFFERED           | apply",
        "STRANGER  | OFFERED           | unseen",
        "OWNMEMBER | OFFERED ARCHIVED  | close withdraw",
        "OWNMEMBER | CLOSED ARCHIVED   | withdraw",
        "OWNGONE   | CLOSED            | withdraw"})
    void the_offer(String who, String how, String can) {
        MissionPolicy.Case mission = mission(who, how, null);
        boolean unseen = "unseen".equals(can);
        assertEquals(!unseen, MissionPolicy.canSee(mission));
        List<String> expected = can == null || unseen ? List.of() : List.of(can.split(" "));
        assertEquals(expected, MissionPolicy.can(mission));
        for (String act : OFFER) {
            assertRefused(mission, act, expected.contains(act), unseen);
        }
    }

    /** What cannot be seen is not there; what is not one's own to do is forbidden; else it is too late. */
    private static void assertRefused(MissionPolicy.Case mission, String act, boolean allowed, boolean unseen) {
        Runnable required = () -> {
            switch (act) {
                case "apply" -> MissionPolicy.requireApply(mission);
                case "change" -> MissionPolicy.requireChange(mission);
                case "close" -> MissionPolicy.requireClose(mission);
                case "reopen" -> MissionPolicy.requireReopen(mission);
                case "withdraw" -> MissionPolicy.requireWithdraw(mission);
                case "hide" -> MissionPolicy.requireHide(mission);
                default -> MissionPolicy.requireShow(mission);
            }
        };
        if (allowed) {
            required.run();
        } else {
            RuntimeException refusal = assertThrows(RuntimeException.class, required::run, act);
            assertEquals(unseen, refusal instanceof NotFound, act);
            assertTrue(unseen || refusal instanceof Forbidden || refusal instanceof Conflict, act);
        }
    }

    /** Of the applicant: how far the own application is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ANYONE   | OFFERED        | APPLIED   | withdraw",
        "ANYONE   | OFFERED        | ACCEPTED  | agree withdraw",
        "ANYONE   | CLOSED         | ACCEPTED  | agree withdraw",
        "ANYONE   | OFFERED        | DECLINED  | ",
        "ANYONE   | OFFERED        | RUNNING   | complete withdraw",
        "ANYONE   | OFFERED        | COMPLETED | ",
        "ANYONE   | OFFERED        | WITHDRAWN | ",
        "ANYONE   | OFFERED HIDDEN | ACCEPTED  | withdraw",
        "ANYONE   | OFFERED HIDDEN | RUNNING   | complete withdraw",
        "STRANGER | OFFERED        | RUNNING   | complete withdraw",
        "MEMBER   | OFFERED ARCHIVED | ACCEPTED | withdraw",
        "MEMBER   | OFFERED ARCHIVED | RUNNING  | complete withdraw"})
    void the_applicant(String who, String how, ApplicationState state, String can) {
        assertActs(mission(who, how, state), state, can);
    }

    /** Of who offers: how far the application of somebody else is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "OWN       | OFFERED          | APPLIED   | accept decline",
        "OWN       | CLOSED           | APPLIED   | accept decline",
        "OWN       | OFFERED FULL     | APPLIED   | decline",
        "OWN       | OFFERED HIDDEN   | APPLIED   | decline",
        "OWNMEMBER | OFFERED ARCHIVED | APPLIED   | decline",
        "OWN       | OFFERED          | ACCEPTED  | end",
        "OWN       | OFFERED          | RUNNING   | complete end",
        "OWN       | OFFERED          | COMPLETED | ",
        "OWN       | OFFERED          | WITHDRAWN | "})
    void who_offers(String who, String how, ApplicationState state, String can) {
        assertActs(mission(who, how, null), state, can);
    }

    private static void assertActs(MissionPolicy.Case mission, ApplicationState state, String can) {
        List<String> expected = can == null ? List.of() : List.of(can.split(" "));
        assertEquals(expected, MissionPolicy.can(mission, state, false));
        for (ApplicationAct act : ApplicationAct.values()) {
            boolean allowed = expected.contains(act.name().toLowerCase(java.util.Locale.ROOT));
            if (act == ApplicationAct.APPLY) {
                continue;
            }
            if (allowed) {
                MissionPolicy.require(mission, act, state);
            } else {
                assertThrows(RuntimeException.class, () -> MissionPolicy.require(mission, act, state), act::name);
            }
        }
    }

    @Test
    void one_who_withdrew_applies_again_and_one_who_was_declined_does_not() {
        assertTrue(MissionPolicy.canApply(mission("ANYONE", "OFFERED", ApplicationState.WITHDRAWN)));
        assertFalse(MissionPolicy.canApply(mission("ANYONE", "OFFERED", ApplicationState.DECLINED)));
        assertFalse(MissionPolicy.canApply(mission("STRANGER", "OFFERED", ApplicationState.RUNNING)));
    }

    @Test
    void those_who_agreed_see_it_whatever_becomes_of_the_offer() {
        for (ApplicationState state : ApplicationState.values()) {
            assertEquals(state.isAgreed(), MissionPolicy.canSee(mission("STRANGER", "OFFERED", state)), state::name);
            assertEquals(state.isAgreed(), MissionPolicy.canSee(mission("ANYONE", "WITHDRAWN", state)), state::name);
        }
    }

    @Test
    void one_says_once_that_it_is_done() {
        assertEquals(List.of("withdraw"), MissionPolicy.can(mission("ANYONE", "OFFERED", ApplicationState.RUNNING), ApplicationState.RUNNING, true));
    }

    private static MissionPolicy.Case mission(String who, String how, ApplicationState application) {
        List<String> words = Arrays.asList(how.split(" "));
        Instant archived = words.contains("ARCHIVED") ? Instant.EPOCH : null;
        GroupAccess group = switch (who) {
            case "MODERATOR" -> group(Visibility.CLOSED, Role.MODERATOR, archived);
            case "MEMBER", "OWNMEMBER" -> group(Visibility.CLOSED, Role.MEMBER, archived);
            case "READER" -> group(Visibility.OPEN, null, archived);
            case "STRANGER", "OWNGONE" -> group(Visibility.CLOSED, null, archived);
            default -> null;
        };
        return new MissionPolicy.Case(who.startsWith("OWN"), who.equals("ADMIN"), group, MissionState.valueOf(words.get(0)), words.contains("HIDDEN"), words.contains("OVERDUE"),
                words.contains("FULL"), application);
    }

    private static GroupAccess group(Visibility visibility, Role role, Instant archivedAt) {
        return new GroupAccess(new UUID(0, 1), "groep", visibility, JoinPolicy.ON_REQUEST, role == null ? null : MembershipState.MEMBER, role, null, archivedAt, null);
    }
}
