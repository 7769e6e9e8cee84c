package be.kring.moderation;

import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.Conflict;
import be.kring.shared.DomainException;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The whole truth about a case: what each asker may do with it, by its state, with whom it is and who has it in hand. */
class ModerationPolicyTest {

    /** FIRST is the moderator, and CHIEF the administrator, who took the decision that is appealed. */
    enum Asker {
        MEMBER(false, false, false), MODERATOR(true, false, false), FIRST(true, false, true), ADMINISTRATOR(false, true, false), CHIEF(false, true, true);

        private final boolean moderator;
        private final boolean administrator;
        private final boolean decidedFirst;

        Asker(boolean moderator, boolean administrator, boolean decidedFirst) {
            this.moderator = moderator;
            this.administrator = administrator;
            this.decidedFirst = decidedFirst;
        }
    }

    private static final String TABLE = """
            who           | state    | with    | in hand of | may
            MEMBER        | OPEN     | group   | NOBODY     |
            MEMBER        | OPEN     | group   | OTHER      |
            MEMBER        | OPEN     | kring   | NOBODY     |
            MEMBER        | OPEN     | kring   | OTHER      |
            MEMBER        | APPEALED | group   | NOBODY     |
            MEMBER        | APPEALED | group   | OTHER      |
            MEMBER        | APPEALED | kring   | NOBODY     |
            MEMBER        | APPEALED | kring   | OTHER      |
            MEMBER        | DECIDED  | group   | NOBODY     |
            MEMBER        | DECIDED  | kring   | NOBODY     |
            MODERATOR     | OPEN     | group   | NOBODY     | review claim decide handOver
            MODERATOR     | OPEN     | group   | MINE       | review release decide handOver
            MODERATOR     | OPEN     | group   | OTHER      | review release
            MODERATOR     | OPEN     | kring   | NOBODY     | review claim
            MODERATOR     | OPEN     | kring   | MINE       | review release
            MODERATOR     | OPEN     | kring   | OTHER      | review release
            MODERATOR     | APPEALED | group   | NOBODY     | review claim decideAppeal handOver
            MODERATOR     | APPEALED | group   | MINE       | review release decideAppeal handOver
            MODERATOR     | APPEALED | group   | OTHER      | review release
            MODERATOR     | APPEALED | kring   | NOBODY     | review claim decideAppeal
            MODERATOR     | APPEALED | kring   | MINE       | review release decideAppeal
            MODERATOR     | APPEALED | kring   | OTHER      | review release
            MODERATOR     | DECIDED  | group   | NOBODY     | review
            MODERATOR     | DECIDED  | kring   | NOBODY     | review
            FIRST         | APPEALED | group   | NOBODY     | review claim handOver
            FIRST         | APPEALED | group   | MINE       | review release handOver
            FIRST         | APPEALED | group   | OTHER      | review release
            FIRST         | APPEALED | kring   | NOBODY     | review claim
            FIRST         | DECIDED  | group   | NOBODY     | review
            ADMINISTRATOR | OPEN     | group   | NOBODY     |
            ADMINISTRATOR | OPEN     | group   | OTHER      |
            ADMINISTRATOR | OPEN     | kring   | NOBODY     | review claim decide
            ADMINISTRATOR | OPEN     | kring   | MINE       | review release decide
            ADMINISTRATOR | OPEN     | kring   | OTHER      | review release
            ADMINISTRATOR | APPEALED | group   | NOBODY     |
            ADMINISTRATOR | APPEALED | kring   | NOBODY     | review claim decideAppeal
            ADMINISTRATOR | APPEALED | kring   | MINE       | review release decideAppeal
            ADMINISTRATOR | APPEALED | kring   | OTHER      | review release
            ADMINISTRATOR | DECIDED  | group   | NOBODY     |
            ADMINISTRATOR | DECIDED  | kring   | NOBODY     | review
            CHIEF         | APPEALED | kring   | NOBODY     | review claim
            CHIEF         | APPEALED | kring   | MINE       | review release
            """;

    private static final Map<String, Predicate<ModerationPolicy.Review>> ANSWERS = new TreeMap<>(Map.of(
            "review", ModerationPolicy::canReview, "claim", ModerationPolicy::canClaim, "release", ModerationPolicy::canRelease,
            "decide", ModerationPolicy::canDecide, "decideAppeal", ModerationPolicy::canDecideAppeal, "handOver", ModerationPolicy::canHandOver));
    private static final Map<String, Consumer<ModerationPolicy.Review>> GUARDS = new TreeMap<>(Map.of(
            "review", ModerationPolicy::requireReview, "claim", ModerationPolicy::requireClaim, "release", ModerationPolicy::requireRelease,
            "decide", ModerationPolicy::requireDecide, "decideAppeal", ModerationPolicy::requireDecideAppeal, "handOver", ModerationPolicy::requireHandOver));

    @ParameterizedTest(name = "{0}, {1}, with {2}, in hand of {3}; may: {4}")
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void saysWhatEveryoneMayDo(Asker who, CaseState state, String with, ModerationPolicy.Claim claim, String may) {
        ModerationPolicy.Review review = review(who, false, state, with, claim);
        Set<String> expected = may == null ? Set.of() : Set.of(may.split(" "));
        ANSWERS.forEach((what, answer) -> assertEquals(expected.contains(what), answer.test(review), what));
        assertEquals(expected.stream().filter(what -> !what.equals("review")).sorted().toList(),
                ModerationPolicy.can(review).stream().sorted().toList(), "what clients are told");
        GUARDS.forEach((what, guard) -> {
            if (expected.contains(what)) {
                assertDoesNotThrow(() -> guard.accept(review), what);
            } else {
                Class<? extends Throwable> refusal = assertThrows(DomainException.class, () -> guard.accept(review), what).getClass();
                assertEquals(!expected.contains("review"), refusal == NotFound.class, what);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Asker.class)
    void doesNotExistForTheAuthorWhateverTheirRole(Asker who) {
        for (CaseState state : CaseState.values()) {
            for (String with : List.of("group", "kring")) {
                ModerationPolicy.Review own = review(who, true, state, with, ModerationPolicy.Claim.NOBODY);
                assertEquals(List.of(), ModerationPolicy.can(own));
                assertFalse(ModerationPolicy.canReview(own));
                GUARDS.forEach((what, guard) -> assertThrows(NotFound.class, () -> guard.accept(own), what));
            }
        }
    }

    @Test
    void tellsWhoCameSecondWhatHappened() {
        assertEquals("already-decided", conflict(ModerationPolicy::requireDecide, CaseState.DECIDED, ModerationPolicy.Claim.NOBODY));
        assertEquals("already-decided", conflict(ModerationPolicy::requireClaim, CaseState.DECIDED, ModerationPolicy.Claim.NOBODY));
        assertEquals("already-claimed", conflict(ModerationPolicy::requireDecide, CaseState.OPEN, ModerationPolicy.Claim.OTHER));
        assertEquals("already-claimed", conflict(ModerationPolicy::requireDecideAppeal, CaseState.APPEALED, ModerationPolicy.Claim.OTHER));
        ModerationPolicy.Review own = review(Asker.FIRST, false, CaseState.APPEALED, "group", ModerationPolicy.Claim.NOBODY);
        assertEquals("forbidden", assertThrows(Forbidden.class, () -> ModerationPolicy.requireDecideAppeal(own)).code());
    }

    @Test
    void hasARowForEachStateAndEachPlaceOfAModeratorAndAnAdministrator() {
        for (Asker who : List.of(Asker.MODERATOR, Asker.ADMINISTRATOR)) {
            for (CaseState state : CaseState.values()) {
                for (String with : List.of("group", "kring")) {
                    assertEquals(true, TABLE.lines().map(row -> Arrays.stream(row.split("\\|")).map(String::strip).toList())
                            .anyMatch(row -> row.subList(0, 3).equals(List.of(who.name(), state.name(), with))), () -> who + " " + state + " " + with);
                }
            }
        }
    }

    private static final String REACH = """
            who           | in group  | author    | starts a thread | in hand of | may decide
            MODERATOR     | MODERATOR | MEMBER    | true            | NOBODY     | KEEP HIDE CORRECT WARN MOVE MUTE BAN
            MODERATOR     | MODERATOR | MEMBER    | false           | NOBODY     | KEEP HIDE CORRECT WARN MUTE BAN
            MODERATOR     | MODERATOR | MODERATOR | true            | NOBODY     | KEEP HIDE CORRECT WARN MOVE
            MODERATOR     | MODERATOR | OWNER     | false           | NOBODY     | KEEP HIDE CORRECT WARN
            MODERATOR     | MODERATOR |           | false           | NOBODY     | KEEP HIDE CORRECT WARN BAN
            MODERATOR     | MODERATOR | MEMBER    | true            | OTHER      |
            MODERATOR     | OWNER     | MODERATOR | false           | NOBODY     | KEEP HIDE CORRECT WARN MUTE BAN
            MODERATOR     | OWNER     | OWNER     | false           | NOBODY     | KEEP HIDE CORRECT WARN
            MEMBER        | MEMBER    | MEMBER    | true            | NOBODY     |
            """;

    @ParameterizedTest(name = "{0}, {1} of the group, about a {2}, thread: {3}, in hand of {4}; may decide: {5}")
    @CsvSource(textBlock = REACH, delimiter = '|', useHeadersInDisplayName = true)
    void aDecisionThatReachesBeyondTheTextIsForWhoMayDoItWithoutAReportToo(Asker who, Role role, Role author, boolean thread, ModerationPolicy.Claim claim,
                                                                          String may) {
        assertDecisions(may, new ModerationPolicy.Reach(review(who, false, CaseState.OPEN, "group", claim), SubjectKind.POST, group(role), author, thread));
    }

    @Test
    void anAdministratorAsSuchHasNoRightOverMembers() {
        ModerationPolicy.Review handedOver = review(Asker.ADMINISTRATOR, false, CaseState.OPEN, "kring", ModerationPolicy.Claim.NOBODY);
        assertDecisions("KEEP HIDE CORRECT WARN", new ModerationPolicy.Reach(handedOver, SubjectKind.POST, null, Role.MEMBER, true));
        assertDecisions("KEEP HIDE CORRECT WARN", new ModerationPolicy.Reach(handedOver, SubjectKind.POST, group(Role.MEMBER), Role.MEMBER, true));
        assertDecisions(null, new ModerationPolicy.Reach(review(Asker.MODERATOR, false, CaseState.OPEN, "kring", ModerationPolicy.Claim.NOBODY),
                SubjectKind.POST, group(Role.MODERATOR), Role.MEMBER, true));
    }

    @ParameterizedTest
    @EnumSource(value = SubjectKind.class, names = {"PROFILE", "GROUP", "BAN"})
    void whatIsNoPostIsNeitherHiddenNorMovedAndSanctionsNobody(SubjectKind subject) {
        ModerationPolicy.Review handedOver = review(Asker.ADMINISTRATOR, false, CaseState.OPEN, "kring", ModerationPolicy.Claim.NOBODY);
        assertDecisions("KEEP CORRECT WARN", new ModerationPolicy.Reach(handedOver, subject, group(Role.OWNER), Role.MEMBER, false));
    }

    @Test
    void anEndorsementIsTakenAwayAndNothingElseIs() {
        ModerationPolicy.Review handedOver = review(Asker.ADMINISTRATOR, false, CaseState.OPEN, "kring", ModerationPolicy.Claim.NOBODY);
        assertDecisions("KEEP CORRECT WARN REMOVE", new ModerationPolicy.Reach(handedOver, SubjectKind.ENDORSEMENT, null, null, false));
        assertDecisions(null, new ModerationPolicy.Reach(review(Asker.ADMINISTRATOR, false, CaseState.OPEN, "kring", ModerationPolicy.Claim.OTHER),
                SubjectKind.ENDORSEMENT, null, null, false));
    }

    @Test
    void whatWaitsIsApprovedOrRefusedAndNothingElse() {
        assertDecisions("APPROVE REFUSE", new ModerationPolicy.Reach(review(Asker.MODERATOR, false, CaseState.OPEN, "group", ModerationPolicy.Claim.NOBODY),
                SubjectKind.HELD, group(Role.OWNER), Role.MEMBER, false));
        assertDecisions(null, new ModerationPolicy.Reach(review(Asker.MODERATOR, false, CaseState.OPEN, "group", ModerationPolicy.Claim.OTHER),
                SubjectKind.HELD, group(Role.OWNER), Role.MEMBER, false));
    }

    private static void assertDecisions(String may, ModerationPolicy.Reach reach) {
        List<Decision> expected = may == null ? List.of() : Arrays.stream(may.split(" ")).map(Decision::valueOf).toList();
        assertEquals(expected, ModerationPolicy.decisions(reach));
        for (Decision decision : Decision.values()) {
            if (expected.contains(decision)) {
                assertDoesNotThrow(() -> ModerationPolicy.requireDecideAs(reach, decision));
            } else {
                assertThrows(DomainException.class, () -> ModerationPolicy.requireDecideAs(reach, decision));
            }
        }
    }

    private static GroupAccess group(Role role) {
        return new GroupAccess(new UUID(0, 1), "groep", Visibility.OPEN, JoinPolicy.OPEN, MembershipState.MEMBER, role);
    }

    private static String conflict(Consumer<ModerationPolicy.Review> guard, CaseState state, ModerationPolicy.Claim claim) {
        return assertThrows(Conflict.class, () -> guard.accept(review(Asker.MODERATOR, false, state, "group", claim))).code();
    }

    private static ModerationPolicy.Review review(Asker who, boolean author, CaseState state, String with, ModerationPolicy.Claim claim) {
        return new ModerationPolicy.Review(who.moderator, who.administrator, author, state, with.equals("kring"), claim, who.decidedFirst);
    }
}
