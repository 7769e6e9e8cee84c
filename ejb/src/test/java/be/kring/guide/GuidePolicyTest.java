package be.kring.guide;

import be.kring.discussion.PostPolicy;
import be.kring.discussion.PostState;
import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainException;
import be.kring.shared.Forbidden;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
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

/** Who is guided for which post, who keeps a path with it, and who edits the guide. */
class GuidePolicyTest {

    @ParameterizedTest(name = "{0}, {1}, own: {2}, archived: {3}; guided {4}, keeps {5}")
    @CsvSource(textBlock = """
            READER,    VISIBLE,   false, false, false, false
            GUEST,     VISIBLE,   false, false, false, false
            ALUMNUS,   VISIBLE,   false, false, false, false
            MEMBER,    VISIBLE,   false, false, false, false
            MEMBER,    VISIBLE,   true,  false, false, false
            MODERATOR, VISIBLE,   false, false, true,  true
            MODERATOR, VISIBLE,   true,  false, true,  true
            MODERATOR, HIDDEN,    false, false, true,  true
            MODERATOR, WITHDRAWN, false, false, false, false
            MODERATOR, HELD,      false, false, false, false
            MODERATOR, VISIBLE,   false, true,  true,  false
            OWNER,     VISIBLE,   false, false, true,  true
            OWNER,     HIDDEN,    false, true,  true,  false
            """)
    void who_is_guided_and_who_keeps_a_path(String who, PostState state, boolean own, boolean archived, boolean guided, boolean keeps) {
        Role role = who.equals("READER") ? null : Role.valueOf(who);
        GroupAccess group = new GroupAccess(new UUID(0, 1), "club35", Visibility.OPEN, JoinPolicy.OPEN, role == null ? null : MembershipState.MEMBER, role, null,
                archived ? Instant.EPOCH : null, null);
        PostPolicy.Case post = new PostPolicy.Case(group, state, own, false);
        assertEquals(guided, PostPolicy.canGuide(post), "guided");
        assertEquals(guided, PostPolicy.can(post).contains("guide"), "is told so");
        check(guided, Forbidden.class, () -> GuidePolicy.requireGuide(post));
        assertEquals(keeps, GuidePolicy.canKeep(post), "keeps");
        assertEquals(keeps ? List.of("keep") : List.of(), GuidePolicy.can(post));
        check(keeps, guided ? Conflict.class : Forbidden.class, () -> GuidePolicy.requireKeep(post));
    }

    @Test
    void administrators_alone_edit_the_guide() {
        assertDoesNotThrow(() -> GuidePolicy.requireEdit(new Actor(new UUID(0, 2), Language.NL, true)));
        assertThrows(NotFound.class, () -> GuidePolicy.requireEdit(new Actor(new UUID(0, 2), Language.NL, false)));
    }

    private static void check(boolean allowed, Class<? extends DomainException> refusal, Executable act) {
        if (allowed) {
            assertDoesNotThrow(act);
        } else {
            assertThrows(refusal, act);
        }
    }
}
