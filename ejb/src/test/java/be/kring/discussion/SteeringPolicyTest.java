package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.shared.Forbidden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Who steers a thread, and who answers and reacts in one that is locked. */
class SteeringPolicyTest {

    @ParameterizedTest(name = "{0}, {1}, start: {2}, locked: {3}; replies {4}, reacts {5}, steers {6}")
    @CsvSource(textBlock = """
            READER,    VISIBLE,   true,  true,  false, false, false
            GUEST,     VISIBLE,   true,  false, false, false, false
            MEMBER,    VISIBLE,   true,  false, true,  true,  false
            MEMBER,    VISIBLE,   true,  true,  false, true,  false
            MEMBER,    VISIBLE,   false, true,  false, true,  false
            ALUMNUS,   VISIBLE,   false, true,  false, true,  false
            MEMBER,    HIDDEN,    true,  true,  false, false, false
            MODERATOR, VISIBLE,   true,  false, true,  true,  true
            MODERATOR, VISIBLE,   true,  true,  true,  true,  true
            MODERATOR, VISIBLE,   false, true,  true,  true,  false
            MODERATOR, HIDDEN,    true,  true,  false, false, true
            MODERATOR, WITHDRAWN, true,  false, false, false, false
            OWNER,     VISIBLE,   true,  true,  true,  true,  true
            OWNER,     HIDDEN,    false, false, false, false, false
            """)
    void who_answers_and_who_steers(String who, PostState state, boolean thread, boolean locked, boolean replies, boolean reacts, boolean steers) {
        Role role = who.equals("READER") ? null : Role.valueOf(who);
        GroupAccess group = new GroupAccess(new UUID(0, 1), "club35", Visibility.OPEN, JoinPolicy.OPEN, role == null ? null : MembershipState.MEMBER, role);
        PostPolicy.Case post = new PostPolicy.Case(group, state, false, false, thread, locked);
        assertEquals(replies, PostPolicy.canReply(post), "replies");
        assertEquals(reacts, PostPolicy.canReact(post), "reacts");
        assertEquals(steers, PostPolicy.canSteer(post), "steers");
        assertEquals(steers, PostPolicy.can(post).contains("steer"), "is told so");
        if (steers) {
            assertDoesNotThrow(() -> PostPolicy.requireSteer(post));
        } else {
            assertThrows(Forbidden.class, () -> PostPolicy.requireSteer(post));
        }
        if (!replies) {
            String code = assertThrows(Forbidden.class, () -> PostPolicy.requireReply(post)).code();
            assertEquals(reacts ? "thread-locked" : "forbidden", code, "the lock is named to who could answer without it");
        }
    }
}
