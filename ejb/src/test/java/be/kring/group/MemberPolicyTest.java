package be.kring.group;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** The whole truth about what one member may do with another, one row for each pair of roles. */
class MemberPolicyTest {

    private static final String TABLE = """
            actor     | about     | roles                                | can
            OWNER     | OWNER     | OWNER MODERATOR MEMBER ALUMNUS GUEST | changeRole
            OWNER     | MODERATOR | OWNER MODERATOR MEMBER ALUMNUS GUEST | changeRole mute remove ban offerOwnership
            OWNER     | MEMBER    | OWNER MODERATOR MEMBER ALUMNUS GUEST | changeRole mute remove ban offerOwnership
            OWNER     | ALUMNUS   | OWNER MODERATOR MEMBER ALUMNUS GUEST | changeRole mute remove ban offerOwnership
            OWNER     | GUEST     | OWNER MODERATOR MEMBER ALUMNUS GUEST | changeRole mute remove ban
            MODERATOR | OWNER     |                                      |
            MODERATOR | MODERATOR |                                      |
            MODERATOR | MEMBER    | MEMBER ALUMNUS GUEST                 | changeRole mute remove ban
            MODERATOR | ALUMNUS   | MEMBER ALUMNUS GUEST                 | changeRole mute remove ban
            MODERATOR | GUEST     | MEMBER ALUMNUS GUEST                 | changeRole mute remove ban
            """;

    @ParameterizedTest(name = "{0} about {1}: {2}; {3}")
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void saysWhatWhoLeadsMayDo(Role actor, Role about, String roles, String can) {
        GroupAccess group = access(MembershipState.MEMBER, actor);
        assertEquals(words(roles), MemberPolicy.roles(group, about).stream().map(Role::name).toList());
        assertEquals(words(can), MemberPolicy.can(group, row(MembershipState.MEMBER, about, null)));
        assertEquals(words(can).contains("ban"), MemberPolicy.canSanction(group, about));
    }

    @Test
    void hasARowForEveryPair() {
        assertEquals(Role.values().length * Arrays.stream(Role.values()).filter(Role::leads).count(), TABLE.lines().skip(1).count());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyElseMayDoAnything(Role about) {
        for (Role role : List.of(Role.MEMBER, Role.ALUMNUS, Role.GUEST)) {
            assertNothing(access(MembershipState.MEMBER, role), about);
        }
        assertNothing(access(MembershipState.REQUESTED, null), about);
        assertNothing(access(MembershipState.BANNED, null), about);
        assertNothing(access(null, null), about);
    }

    @Test
    void aMuteIsTakenBackAndSoIsABan() {
        GroupAccess moderator = access(MembershipState.MEMBER, Role.MODERATOR);
        assertEquals(List.of("changeRole", "unmute", "remove", "ban"), MemberPolicy.can(moderator, row(MembershipState.MEMBER, Role.MEMBER, Instant.EPOCH)));
        assertEquals(List.of("liftBan"), MemberPolicy.can(moderator, row(MembershipState.BANNED, null, null)));
    }

    private static void assertNothing(GroupAccess group, Role about) {
        assertEquals(List.of(), MemberPolicy.roles(group, about));
        assertEquals(List.of(), MemberPolicy.can(group, row(MembershipState.MEMBER, about, null)));
        assertEquals(List.of(), MemberPolicy.can(group, row(MembershipState.BANNED, null, null)));
        assertFalse(MemberPolicy.canSanction(group, about));
        assertFalse(MemberPolicy.canSanction(group, null));
        assertFalse(MemberPolicy.canSeeStanding(group));
    }

    private static GroupAccess access(MembershipState state, Role role) {
        return new GroupAccess(new UUID(0, 1), "club35", Visibility.OPEN, JoinPolicy.OPEN, state, role);
    }

    private static MemberRow row(MembershipState state, Role role, Instant mutedUntil) {
        return new MemberRow(2, "", new UUID(0, 2), state, role, Instant.EPOCH, Origin.JOINED, null, mutedUntil, null, null);
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" "));
    }
}
