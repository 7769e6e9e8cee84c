package be.kring.admission;

import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.DomainException;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

/** The whole truth about who decides about requests, asks back and answers. */
class AdmissionPolicyTest {

    private static final String TABLE = """
            state     | role      | asked | can                      | answers
            MEMBER    | OWNER     | 0     | accept decline askBack   | no
            MEMBER    | OWNER     | 9     | accept decline askBack   | no
            MEMBER    | OWNER     | 10    | accept decline           | no
            MEMBER    | MODERATOR | 0     | accept decline askBack   | no
            MEMBER    | MODERATOR | 10    | accept decline           | no
            MEMBER    | MEMBER    | 0     |                          | no
            MEMBER    | ALUMNUS   | 0     |                          | no
            MEMBER    | GUEST     | 0     |                          | no
            REQUESTED |           | 0     |                          | yes
            BANNED    |           | 0     |                          | no
                      |           | 0     |                          | no
            """;

    @ParameterizedTest(name = "{0} {1} after {2}: {3}; answers: {4}")
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void saysWhatEachMay(MembershipState state, Role role, int asked, String can, String answers) {
        List<String> allowed = can == null ? List.of() : List.of(can.split(" "));
        for (Visibility visibility : Visibility.values()) {
            GroupAccess group = new GroupAccess(new UUID(0, 1), "x", visibility, JoinPolicy.ON_REQUEST, state, role);
            Class<? extends DomainException> refusal = visibility == Visibility.HIDDEN && state != MembershipState.MEMBER ? NotFound.class : Forbidden.class;
            assertEquals(allowed, AdmissionPolicy.can(group, asked));
            guard(allowed.contains("accept"), () -> AdmissionPolicy.requireDecide(group), refusal);
            guard(allowed.contains("askBack"), () -> AdmissionPolicy.requireAskBack(group, asked), refusal);
        }
        guard("yes".equals(answers), () -> AdmissionPolicy.requireAnswer(state), Forbidden.class);
    }

    @Test
    void hasARowForEveryWayToStandToAGroup() {
        long ways = Role.values().length + MembershipState.values().length;
        assertEquals(ways, TABLE.lines().skip(1).map(line -> line.split("\\|")[0] + line.split("\\|")[1]).distinct().count());
    }

    private static void guard(boolean allowed, Runnable guard, Class<? extends DomainException> refusal) {
        if (allowed) {
            assertDoesNotThrow(guard::run);
        } else {
            assertThrowsExactly(refusal, guard::run);
        }
    }
}
