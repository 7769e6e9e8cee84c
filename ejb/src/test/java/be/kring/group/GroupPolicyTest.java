package be.kring.group;

import be.kring.shared.Conflict;
import be.kring.shared.DomainException;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

/** The whole truth about access to a group, one row for each case. */
class GroupPolicyTest {

    /** Who asks: somebody from outside, who asked to join, who is banned, the roles of members, and a member and a moderator who are muted. */
    enum Asker {
        NOBODY(null, null), ASKED(MembershipState.REQUESTED, null), BANNED(MembershipState.BANNED, null), GUEST(MembershipState.MEMBER, Role.GUEST),
        ALUMNUS(MembershipState.MEMBER, Role.ALUMNUS), MEMBER(MembershipState.MEMBER, Role.MEMBER), MUTED(MembershipState.MEMBER, Role.MEMBER),
        MUTED_MOD(MembershipState.MEMBER, Role.MODERATOR), MODERATOR(MembershipState.MEMBER, Role.MODERATOR), OWNER(MembershipState.MEMBER, Role.OWNER);

        private final MembershipState state;
        private final Role role;

        Asker(MembershipState state, Role role) {
            this.state = state;
            this.role = role;
        }

        GroupAccess access(Visibility visibility, JoinPolicy joinPolicy) {
            return access(visibility, joinPolicy, null);
        }

        GroupAccess access(Visibility visibility, JoinPolicy joinPolicy, Instant archivedAt) {
            return new GroupAccess(new UUID(0, 1), "club35", visibility, joinPolicy, state, role, name().startsWith("MUTED") ? Instant.EPOCH : null, archivedAt, null);
        }
    }

    private static final String TABLE = """
            visibility | joining    | who       | may
            OPEN       | OPEN       | NOBODY    | see read join listMembers
            OPEN       | OPEN       | ASKED     | see read withdraw listMembers
            OPEN       | OPEN       | BANNED    | see
            OPEN       | OPEN       | GUEST     | see read leave listMembers
            OPEN       | OPEN       | ALUMNUS   | see read leave post listMembers
            OPEN       | OPEN       | MEMBER    | see read leave post listMembers
            OPEN       | OPEN       | MUTED     | see read leave listMembers
            OPEN       | OPEN       | MUTED_MOD | see read leave listMembers moderate
            OPEN       | OPEN       | MODERATOR | see read leave post listMembers moderate
            OPEN       | OPEN       | OWNER     | see read leave post listMembers moderate changeRoles end record
            OPEN       | ON_REQUEST | NOBODY    | see read ask listMembers
            OPEN       | ON_REQUEST | ASKED     | see read withdraw listMembers
            OPEN       | ON_REQUEST | BANNED    | see
            OPEN       | ON_REQUEST | GUEST     | see read leave listMembers
            OPEN       | ON_REQUEST | ALUMNUS   | see read leave post listMembers
            OPEN       | ON_REQUEST | MEMBER    | see read leave post listMembers
            OPEN       | ON_REQUEST | MUTED     | see read leave listMembers
            OPEN       | ON_REQUEST | MUTED_MOD | see read leave listMembers moderate
            OPEN       | ON_REQUEST | MODERATOR | see read leave post listMembers moderate
            OPEN       | ON_REQUEST | OWNER     | see read leave post listMembers moderate changeRoles end record
            OPEN       | INVITATION | NOBODY    | see read listMembers
            OPEN       | INVITATION | ASKED     | see read withdraw listMembers
            OPEN       | INVITATION | BANNED    | see
            OPEN       | INVITATION | GUEST     | see read leave listMembers
            OPEN       | INVITATION | ALUMNUS   | see read leave post listMembers
            OPEN       | INVITATION | MEMBER    | see read leave post listMembers
            OPEN       | INVITATION | MUTED     | see read leave listMembers
            OPEN       | INVITATION | MUTED_MOD | see read leave listMembers moderate
            OPEN       | INVITATION | MODERATOR | see read leave post listMembers moderate
            OPEN       | INVITATION | OWNER     | see read leave post listMembers moderate changeRoles end record
            CLOSED     | OPEN       | NOBODY    | see join
            CLOSED     | OPEN       | ASKED     | see withdraw
            CLOSED     | OPEN       | BANNED    | see
            CLOSED     | OPEN       | GUEST     | see read leave listMembers
            CLOSED     | OPEN       | ALUMNUS   | see read leave post listMembers
            CLOSED     | OPEN       | MEMBER    | see read leave post listMembers
            CLOSED     | OPEN       | MUTED     | see read leave listMembers
            CLOSED     | OPEN       | MUTED_MOD | see read leave listMembers moderate
            CLOSED     | OPEN       | MODERATOR | see read leave post listMembers moderate
            CLOSED     | OPEN       | OWNER     | see read leave post listMembers moderate changeRoles end record
            CLOSED     | ON_REQUEST | NOBODY    | see ask
            CLOSED     | ON_REQUEST | ASKED     | see withdraw
            CLOSED     | ON_REQUEST | BANNED    | see
            CLOSED     | ON_REQUEST | GUEST     | see read leave listMembers
            CLOSED     | ON_REQUEST | ALUMNUS   | see read leave post listMembers
            CLOSED     | ON_REQUEST | MEMBER    | see read leave post listMembers
            CLOSED     | ON_REQUEST | MUTED     | see read leave listMembers
            CLOSED     | ON_REQUEST | MUTED_MOD | see read leave listMembers moderate
            CLOSED     | ON_REQUEST | MODERATOR | see read leave post listMembers moderate
            CLOSED     | ON_REQUEST | OWNER     | see read leave post listMembers moderate changeRoles end record
            CLOSED     | INVITATION | NOBODY    | see
            CLOSED     | INVITATION | ASKED     | see withdraw
            CLOSED     | INVITATION | BANNED    | see
            CLOSED     | INVITATION | GUEST     | see read leave listMembers
            CLOSED     | INVITATION | ALUMNUS   | see read leave post listMembers
            CLOSED     | INVITATION | MEMBER    | see read leave post listMembers
            CLOSED     | INVITATION | MUTED     | see read leave listMembers
            CLOSED     | INVITATION | MUTED_MOD | see read leave listMembers moderate
            CLOSED     | INVITATION | MODERATOR | see read leave post listMembers moderate
            CLOSED     | INVITATION | OWNER     | see read leave post listMembers moderate changeRoles end record
            HIDDEN     | OPEN       | NOBODY    |
            HIDDEN     | OPEN       | ASKED     |
            HIDDEN     | OPEN       | BANNED    |
            HIDDEN     | OPEN       | GUEST     | see read leave listMembers
            HIDDEN     | OPEN       | ALUMNUS   | see read leave post listMembers
            HIDDEN     | OPEN       | MEMBER    | see read leave post listMembers
            HIDDEN     | OPEN       | MUTED     | see read leave listMembers
            HIDDEN     | OPEN       | MUTED_MOD | see read leave listMembers moderate
            HIDDEN     | OPEN       | MODERATOR | see read leave post listMembers moderate
            HIDDEN     | OPEN       | OWNER     | see read leave post listMembers moderate changeRoles end record
            HIDDEN     | ON_REQUEST | NOBODY    |
            HIDDEN     | ON_REQUEST | ASKED     |
            HIDDEN     | ON_REQUEST | BANNED    |
            HIDDEN     | ON_REQUEST | GUEST     | see read leave listMembers
            HIDDEN     | ON_REQUEST | ALUMNUS   | see read leave post listMembers
            HIDDEN     | ON_REQUEST | MEMBER    | see read leave post listMembers
            HIDDEN     | ON_REQUEST | MUTED     | see read leave listMembers
            HIDDEN     | ON_REQUEST | MUTED_MOD | see read leave listMembers moderate
            HIDDEN     | ON_REQUEST | MODERATOR | see read leave post listMembers moderate
            HIDDEN     | ON_REQUEST | OWNER     | see read leave post listMembers moderate changeRoles end record
            HIDDEN     | INVITATION | NOBODY    |
            HIDDEN     | INVITATION | ASKED     |
            HIDDEN     | INVITATION | BANNED    |
            HIDDEN     | INVITATION | GUEST     | see read leave listMembers
            HIDDEN     | INVITATION | ALUMNUS   | see read leave post listMembers
            HIDDEN     | INVITATION | MEMBER    | see read leave post listMembers
            HIDDEN     | INVITATION | MUTED     | see read leave listMembers
            HIDDEN     | INVITATION | MUTED_MOD | see read leave listMembers moderate
            HIDDEN     | INVITATION | MODERATOR | see read leave post listMembers moderate
            HIDDEN     | INVITATION | OWNER     | see read leave post listMembers moderate changeRoles end record
            """;

    @ParameterizedTest(name = "{0} group, joining {1}, {2} may: {3}")
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void saysWhatEveryoneMayDo(Visibility visibility, JoinPolicy joining, Asker who, String may) {
        GroupAccess group = who.access(visibility, joining);
        List<String> expected = words(may);
        Map<String, Predicate<GroupAccess>> answers = new TreeMap<>(Map.of(
                "see", GroupPolicy::canSee, "read", GroupPolicy::canRead, "join", GroupPolicy::canJoin, "ask", GroupPolicy::canAsk,
                "leave", GroupPolicy::canLeave, "withdraw", GroupPolicy::canWithdraw, "post", GroupPolicy::canPost,
                "listMembers", GroupPolicy::canListMembers, "moderate", GroupPolicy::canModerate, "changeRoles", GroupPolicy::canChangeRoles));
        answers.put("end", GroupPolicy::canEnd);
        answers.put("record", GroupPolicy::canReadRecord);
        answers.forEach((what, answer) -> assertEquals(expected.contains(what), answer.test(group), what));
    }

    @ParameterizedTest(name = "{0} group, joining {1}, {2} may: {3}")
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void refusesTheRestAndHidesWhatMayNotBeSeen(Visibility visibility, JoinPolicy joining, Asker who, String may) {
        GroupAccess group = who.access(visibility, joining);
        List<String> expected = words(may);
        boolean seen = expected.contains("see");
        assertGuard(GroupPolicy::requireSee, group, seen, seen);
        assertGuard(GroupPolicy::requireRead, group, expected.contains("read"), seen);
        assertGuard(GroupPolicy::requirePost, group, expected.contains("post"), seen);
        assertGuard(GroupPolicy::requireListMembers, group, expected.contains("listMembers"), seen);
        assertGuard(GroupPolicy::requireModerate, group, expected.contains("moderate"), seen);
        assertGuard(GroupPolicy::requireEnd, group, expected.contains("end"), seen);
        assertGuard(GroupPolicy::requireReadRecord, group, expected.contains("record"), seen);
        assertGuard(GroupPolicy::requireMember, group, expected.contains("leave"), seen);
        assertGuard(GroupPolicy::requireJoinOrAsk, group, expected.contains("join") || expected.contains("ask"), seen);
    }

    @ParameterizedTest(name = "{0} group, joining {1}, {2} may: {3}")
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void tellsClientsTheSame(Visibility visibility, JoinPolicy joining, Asker who, String may) {
        Set<String> told = words(may).stream()
                .flatMap(word -> word.equals("moderate") ? Stream.of("settings", "decideRequests", "moderateMembers") : Stream.of(word))
                .filter(word -> !word.equals("see") && !word.equals("changeRoles")).collect(Collectors.toSet());
        List<String> can = GroupPolicy.can(who.access(visibility, joining));
        assertEquals(told, Set.copyOf(can));
        assertEquals(told.size(), can.size());
    }

    @ParameterizedTest(name = "{0} group, joining {1}, {2} may in the archive: {3} without writing and coming in")
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void anArchivedGroupIsReadOnlyAndTakesNobodyIn(Visibility visibility, JoinPolicy joining, Asker who, String may) {
        GroupAccess archived = who.access(visibility, joining, Instant.EPOCH);
        Set<String> left = new HashSet<>(GroupPolicy.can(who.access(visibility, joining)));
        left.removeAll(Set.of("join", "ask", "post"));
        assertEquals(left, Set.copyOf(GroupPolicy.can(archived)));
        Class<? extends DomainException> refusal = words(may).contains("see") ? Conflict.class : NotFound.class;
        assertThrowsExactly(refusal, () -> GroupPolicy.requirePost(archived));
    }

    @Test
    void onlyModeratorsTakeOverAndOnlyWhatNobodyOwns() {
        for (Asker who : Asker.values()) {
            GroupAccess orphaned = new GroupAccess(new UUID(0, 1), "club35", Visibility.OPEN, JoinPolicy.OPEN, who.state, who.role, null, null, Instant.EPOCH);
            assertEquals(who.role == Role.MODERATOR, GroupPolicy.canTakeOver(orphaned), who::name);
            GroupAccess owned = who.access(Visibility.OPEN, JoinPolicy.OPEN);
            assertFalse(GroupPolicy.canTakeOver(owned), who::name);
            Class<? extends DomainException> refusal = GroupPolicy.canModerate(owned) ? Conflict.class : Forbidden.class;
            assertThrowsExactly(refusal, () -> GroupPolicy.requireTakeOver(owned), who::name);
        }
    }

    @Test
    void hasARowForEveryCase() {
        long rows = TABLE.lines().skip(1).map(row -> row.substring(0, row.lastIndexOf('|'))).distinct().count();
        assertEquals((long) Visibility.values().length * JoinPolicy.values().length * Asker.values().length, rows);
    }

    private static void assertGuard(Consumer<GroupAccess> guard, GroupAccess group, boolean allowed, boolean seen) {
        if (allowed) {
            assertDoesNotThrow(() -> guard.accept(group));
        } else {
            Class<? extends DomainException> refusal = seen ? Forbidden.class : NotFound.class;
            assertThrowsExactly(refusal, () -> guard.accept(group));
        }
    }

    private static List<String> words(String may) {
        return may == null ? List.of() : List.of(may.split(" "));
    }
}
