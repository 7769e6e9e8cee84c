package be.kring.question;

import be.kring.discussion.PostPolicy;
import be.kring.discussion.PostState;
import be.kring.discussion.QuestionState;
import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.Conflict;
import be.kring.shared.Forbidden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Who may do what with a question, by what they are in its group and how far it is. */
class QuestionPolicyTest {

    @ParameterizedTest(name = "{0} of {1}, asked: {2}, took it: {3}")
    @CsvSource(textBlock = """
            READER,    OPEN,     false, false, ''
            GUEST,     OPEN,     false, false, ''
            MEMBER,    OPEN,     false, false, claim outdatedOwn
            MEMBER,    OPEN,     true,  false, accept helpful outdated outdatedOwn close change
            MEMBER,    CLAIMED,  false, false, outdatedOwn
            MEMBER,    CLAIMED,  false, true,  release outdatedOwn
            MEMBER,    CLAIMED,  true,  false, release accept helpful outdated outdatedOwn close change
            MEMBER,    ANSWERED, false, false, outdatedOwn
            MEMBER,    ANSWERED, true,  false, accept helpful outdated outdatedOwn close reopen change
            MEMBER,    ACCEPTED, true,  false, accept unaccept helpful outdated outdatedOwn close reopen change
            MEMBER,    ACCEPTED, false, false, outdatedOwn
            MEMBER,    CLOSED,   true,  false, helpful outdated outdatedOwn reopen change
            MEMBER,    CLOSED,   false, false, outdatedOwn
            MEMBER,    REOPENED, false, false, claim outdatedOwn
            MODERATOR, OPEN,     false, false, claim accept helpful outdated outdatedOwn close change rename
            MODERATOR, CLAIMED,  false, false, release accept helpful outdated outdatedOwn close change rename
            MODERATOR, ACCEPTED, false, false, accept unaccept helpful outdated outdatedOwn close reopen change rename
            OWNER,     OPEN,     true,  false, accept helpful outdated outdatedOwn close change rename
            """)
    void what_each_may(String who, QuestionState state, boolean own, boolean claimed, String can) {
        QuestionPolicy.Case question = question(who, state, own, claimed, false, false, PostState.VISIBLE, false);
        assertEquals(can.isEmpty() ? List.of() : List.of(can.split(" ")), QuestionPolicy.can(question));
        check(can, "claim", question, () -> QuestionPolicy.requireClaim(question));
        check(can, "release", question, () -> QuestionPolicy.requireRelease(question));
        check(can, "accept", question, () -> QuestionPolicy.requireAccept(question));
        check(can, "unaccept", question, () -> QuestionPolicy.requireUnaccept(question));
        check(can, "close", question, () -> QuestionPolicy.requireClose(question));
        check(can, "reopen", question, () -> QuestionPolicy.requireReopen(question));
        check(can, "helpful", question, () -> QuestionPolicy.requireMarkHelpful(question));
        check(can, "outdated", question, () -> QuestionPolicy.requireMarkOutdated(question, false));
        check(can, "outdatedOwn", question, () -> QuestionPolicy.requireMarkOutdated(question, true));
        check(can, "change", question, () -> QuestionPolicy.requireChange(question));
        check(can, "rename", question, () -> QuestionPolicy.requireRename(question));
    }

    @Test
    void nobody_does_anything_with_a_text_that_does_not_stand_or_in_a_group_that_is_archived() {
        for (QuestionState state : QuestionState.values()) {
            assertEquals(List.of(), QuestionPolicy.can(question("OWNER", state, true, true, true, true, PostState.HIDDEN, false)));
            assertEquals(List.of(), QuestionPolicy.can(question("OWNER", state, true, true, true, true, PostState.WITHDRAWN, false)));
            assertEquals(List.of(), QuestionPolicy.can(question("OWNER", state, true, true, true, true, PostState.VISIBLE, true)));
        }
        assertEquals("group-archived", assertThrows(Conflict.class, () -> QuestionPolicy.requireClaim(
                question("MEMBER", QuestionState.OPEN, false, false, false, false, PostState.VISIBLE, true))).code());
    }

    @ParameterizedTest(name = "{0}, wrote the answer: {1}, asked: {2}, in {3}; may say: {4}")
    @CsvSource({"MEMBER, true, true, ACCEPTED, true", "MEMBER, true, false, ACCEPTED, false", "MEMBER, false, true, ACCEPTED, false",
        "MODERATOR, false, true, ACCEPTED, true", "MEMBER, true, true, CLOSED, false", "GUEST, true, true, ACCEPTED, false"})
    void whether_it_still_holds_says_who_wrote_it_or_a_moderator_once_it_is_asked(String who, boolean wrote, boolean asked, QuestionState state, boolean may) {
        QuestionPolicy.Case question = question(who, state, false, false, wrote, asked, PostState.VISIBLE, false);
        assertEquals(may, QuestionPolicy.canRecheck(question));
        assertEquals(may, QuestionPolicy.can(question).contains("recheck"));
        if (may) {
            assertDoesNotThrow(() -> QuestionPolicy.requireRecheck(question));
        } else {
            RuntimeException refusal = assertThrows(RuntimeException.class, () -> QuestionPolicy.requireRecheck(question));
            assertEquals(wrote && !who.equals("GUEST") ? Conflict.class : Forbidden.class, refusal.getClass());
        }
    }

    /** What cannot be done now is a conflict for who could do it at another time, and forbidden for everybody else. */
    private static void check(String can, String what, QuestionPolicy.Case question, Executable require) {
        if (List.of(can.split(" ")).contains(what)) {
            assertDoesNotThrow(require, what);
        } else {
            RuntimeException refusal = assertThrows(RuntimeException.class, require, what);
            boolean known = refusal instanceof Forbidden || refusal instanceof Conflict conflict && conflict.code().equals("question-moved-on");
            assertEquals(true, known, () -> what + " " + question);
        }
    }

    private static QuestionPolicy.Case question(String who, QuestionState state, boolean own, boolean claimed, boolean answered, boolean recheck, PostState text,
                                                boolean archived) {
        Role role = who.equals("READER") ? null : Role.valueOf(who);
        GroupAccess group = new GroupAccess(new UUID(0, 1), "club35", Visibility.OPEN, JoinPolicy.OPEN, role == null ? null : MembershipState.MEMBER, role, null,
                archived ? Instant.EPOCH : null, null);
        return new QuestionPolicy.Case(new PostPolicy.Case(group, text, own, false, true, false), state, claimed, answered, recheck);
    }
}
