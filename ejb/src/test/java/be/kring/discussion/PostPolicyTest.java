package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertThrowsExactly;

/** The whole truth about a post: what each asker may do with it, by its state, whose it is and whether the undo window is open. */
class PostPolicyTest {

    /** A reader is not a member; what they may read depends on the group, see {@link #readersNeverWrite}. */
    enum Asker { READER, MEMBER, MODERATOR, OWNER }

    private static final String TABLE = """
            who       | state     | own   | window | may
            READER    | VISIBLE   | no    | open   | report
            READER    | VISIBLE   | no    | over   | report
            READER    | VISIBLE   | yes   | open   |
            READER    | VISIBLE   | yes   | over   |
            READER    | HIDDEN    | no    | open   |
            READER    | HIDDEN    | no    | over   |
            READER    | HIDDEN    | yes   | open   |
            READER    | HIDDEN    | yes   | over   |
            READER    | WITHDRAWN | no    | open   |
            READER    | WITHDRAWN | no    | over   |
            READER    | WITHDRAWN | yes   | open   |
            READER    | WITHDRAWN | yes   | over   |
            MEMBER    | VISIBLE   | no    | open   | reply react report
            MEMBER    | VISIBLE   | no    | over   | reply react report
            MEMBER    | VISIBLE   | yes   | open   | reply react edit undo
            MEMBER    | VISIBLE   | yes   | over   | reply react correct
            MEMBER    | HIDDEN    | no    | open   |
            MEMBER    | HIDDEN    | no    | over   |
            MEMBER    | HIDDEN    | yes   | open   |
            MEMBER    | HIDDEN    | yes   | over   |
            MEMBER    | WITHDRAWN | no    | open   |
            MEMBER    | WITHDRAWN | no    | over   |
            MEMBER    | WITHDRAWN | yes   | open   |
            MEMBER    | WITHDRAWN | yes   | over   |
            MODERATOR | VISIBLE   | no    | open   | reply react hide report guide
            MODERATOR | VISIBLE   | no    | over   | reply react hide report guide
            MODERATOR | VISIBLE   | yes   | open   | reply react edit undo hide guide
            MODERATOR | VISIBLE   | yes   | over   | reply react correct hide guide
            MODERATOR | HIDDEN    | no    | open   | unhide guide
            MODERATOR | HIDDEN    | no    | over   | unhide guide
            MODERATOR | HIDDEN    | yes   | open   | unhide guide
            MODERATOR | HIDDEN    | yes   | over   | unhide guide
            MODERATOR | WITHDRAWN | no    | open   |
            MODERATOR | WITHDRAWN | no    | over   |
            MODERATOR | WITHDRAWN | yes   | open   |
            MODERATOR | WITHDRAWN | yes   | over   |
            OWNER     | VISIBLE   | no    | open   | reply react hide report guide
            OWNER     | VISIBLE   | no    | over   | reply react hide report guide
            OWNER     | VISIBLE   | yes   | open   | reply react edit undo hide guide
            OWNER     | VISIBLE   | yes   | over   | reply react correct hide guide
            OWNER     | HIDDEN    | no    | open   | unhide guide
            OWNER     | HIDDEN    | no    | over   | unhide guide
            OWNER     | HIDDEN    | yes   | open   | unhide guide
            OWNER     | HIDDEN    | yes   | over   | unhide guide
            OWNER     | WITHDRAWN | no    | open   |
            OWNER     | WITHDRAWN | no    | over   |
            OWNER     | WITHDRAWN | yes   | open   |
            OWNER     | WITHDRAWN | yes   | over   |
            READER    | HELD      | no    | open   |
            READER    | HELD      | no    | over   |
            READER    | HELD      | yes   | open   |
            READER    | HELD      | yes   | over   |
            MEMBER    | HELD      | no    | open   |
            MEMBER    | HELD      | no    | over   |
            MEMBER    | HELD      | yes   | open   |
            MEMBER    | HELD      | yes   | over   |
            MODERATOR | HELD      | no    | open   |
            MODERATOR | HELD      | no    | over   |
            MODERATOR | HELD      | yes   | open   |
            MODERATOR | HELD      | yes   | over   |
            OWNER     | HELD      | no    | open   |
            OWNER     | HELD      | no    | over   |
            OWNER     | HELD      | yes   | open   |
            OWNER     | HELD      | yes   | over   |
            """;

    @ParameterizedTest(name = "{0}, {1}, own: {2}, window {3}; may: {4}")
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void saysWhatEveryoneMayDo(Asker who, PostState state, String own, String window, String may) {
        PostPolicy.Case post = post(Visibility.OPEN, who, state, own, window);
        Set<String> expected = words(may);
        assertEquals(expected, Set.copyOf(PostPolicy.can(post)), "what clients are told");
        assertEquals(expected.contains("reply"), PostPolicy.canReply(post), "reply");
        assertEquals(expected.contains("react"), PostPolicy.canReact(post), "react");
        assertEquals(expected.contains("edit"), PostPolicy.canEdit(post), "edit");
        assertEquals(expected.contains("correct"), PostPolicy.canCorrect(post), "correct");
        assertEquals(expected.contains("undo"), PostPolicy.canUndo(post), "undo");
        assertEquals(expected.contains("hide"), PostPolicy.canHide(post), "hide");
        assertEquals(expected.contains("unhide"), PostPolicy.canUnhide(post), "unhide");
        assertEquals(expected.contains("report"), PostPolicy.canReport(post), "report");
        assertEquals(expected.contains("guide"), PostPolicy.canGuide(post), "guide");
    }

    @ParameterizedTest(name = "{0}, {1}, own: {2}, window {3}; may: {4}")
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void refusesTheRest(Asker who, PostState state, String own, String window, String may) {
        PostPolicy.Case post = post(Visibility.OPEN, who, state, own, window);
        Set<String> expected = words(may);
        assertGuard(PostPolicy::requireReply, post, expected.contains("reply"));
        assertGuard(PostPolicy::requireReact, post, expected.contains("react"));
        assertGuard(PostPolicy::requireEditOrCorrect, post, expected.contains("edit") || expected.contains("correct"));
        assertGuard(PostPolicy::requireUndo, post, expected.contains("undo"));
        assertGuard(PostPolicy::requireHide, post, expected.contains("hide"));
        assertGuard(PostPolicy::requireUnhide, post, expected.contains("unhide"));
        assertGuard(PostPolicy::requireReport, post, expected.contains("report"));
    }

    @Test
    void tellsAnAuthorWhoIsTooLateThatTheWindowIsClosed() {
        Forbidden late = assertThrows(Forbidden.class, () -> PostPolicy.requireUndo(
                post(Visibility.OPEN, Asker.MEMBER, PostState.VISIBLE, "yes", "over")));
        assertEquals("window-closed", late.code());
        Forbidden other = assertThrows(Forbidden.class, () -> PostPolicy.requireUndo(
                post(Visibility.OPEN, Asker.MEMBER, PostState.VISIBLE, "no", "over")));
        assertEquals("forbidden", other.code());
    }

    @ParameterizedTest
    @CsvSource({"open, undo", "over, ''"})
    void whoLostTheMandateChangesNothingInTheNameOfTheOrganisation(String window, String left) {
        PostPolicy.Case mandated = post(Visibility.OPEN, Asker.MEMBER, PostState.VISIBLE, "yes", window);
        PostPolicy.Case withdrawn = mandated.mandated(false);
        assertDoesNotThrow(() -> PostPolicy.requireEditOrCorrect(mandated));
        assertEquals("no-mandate", assertThrows(Forbidden.class, () -> PostPolicy.requireEditOrCorrect(withdrawn)).code());
        assertEquals(List.of("undo", "edit", "correct").stream().filter(left::equals).toList(),
                PostPolicy.can(withdrawn).stream().filter(List.of("undo", "edit", "correct")::contains).toList());
    }

    @ParameterizedTest
    @EnumSource(Visibility.class)
    void readersNeverWrite(Visibility visibility) {
        GroupAccess outside = group(visibility, Asker.READER);
        assertEquals(List.of(), PostPolicy.can(new PostPolicy.Case(outside, PostState.VISIBLE, true, true)));
        assertEquals(visibility == Visibility.OPEN, PostPolicy.canReport(new PostPolicy.Case(outside, PostState.VISIBLE, false, false)),
                "what may not be read cannot be reported");
        if (visibility == Visibility.OPEN) {
            assertDoesNotThrow(() -> PostPolicy.requireRead(outside));
        } else {
            assertThrowsExactly(NotFound.class, () -> PostPolicy.requireRead(outside));
        }
    }

    @ParameterizedTest
    @CsvSource({"READER, false", "MEMBER, false", "MODERATOR, true", "OWNER, true"})
    void aHiddenTextIsReadByModerators(Asker who, boolean reads) {
        assertEquals(reads, PostPolicy.canReadHidden(post(Visibility.OPEN, who, PostState.HIDDEN, "no", "over")));
        assertEquals(reads, PostPolicy.canReadHidden(post(Visibility.OPEN, who, PostState.HIDDEN, "yes", "over")), "also when it is one's own");
    }

    @Test
    void hasARowForEveryCase() {
        long rows = TABLE.lines().skip(1).map(row -> row.substring(0, row.lastIndexOf('|'))).distinct().count();
        assertEquals((long) Asker.values().length * PostState.values().length * 2 * 2, rows);
    }

    private static void assertGuard(Consumer<PostPolicy.Case> guard, PostPolicy.Case post, boolean allowed) {
        if (allowed) {
            assertDoesNotThrow(() -> guard.accept(post));
        } else {
            assertThrowsExactly(Forbidden.class, () -> guard.accept(post));
        }
    }

    private static PostPolicy.Case post(Visibility visibility, Asker who, PostState state, String own, String window) {
        return new PostPolicy.Case(group(visibility, who), state, own.equals("yes"), window.equals("open"));
    }

    private static GroupAccess group(Visibility visibility, Asker who) {
        return new GroupAccess(new UUID(0, 1), "club35", visibility, JoinPolicy.OPEN,
                who == Asker.READER ? null : MembershipState.MEMBER, who == Asker.READER ? null : Role.valueOf(who.name()));
    }

    private static Set<String> words(String may) {
        return may == null ? Set.of() : Set.of(may.split(" "));
    }
}
