package be.kring.group;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MembershipTest {

    private static final UUID GROUP = new UUID(0, 1);
    private static final UUID PERSON = new UUID(0, 2);
    private static final Instant ASKED = Instant.parse("2026-11-22T09:30:00Z");
    private static final Instant ADMITTED = ASKED.plusSeconds(3_600);

    @Test
    void theReadingMarkNeverMovesBack() {
        Membership member = Membership.of(GROUP, PERSON, Role.MEMBER, ASKED);
        assertTrue(member.readTo(7));
        assertFalse(member.readTo(7));
        assertFalse(member.readTo(3));
        assertFalse(member.readTo(-1));
        assertEquals(7, member.readSeq);
    }

    @Test
    void aRequestBecomesAMembershipFromThatMomentAndForgetsItsMessage() {
        Membership request = Membership.request(GROUP, PERSON, "Ik ben nieuw bij P&O", ASKED);
        assertEquals(new MembershipView(MembershipState.REQUESTED, null, ASKED), request.view());
        request.admit(Role.MEMBER, ADMITTED);
        assertEquals(new MembershipView(MembershipState.MEMBER, Role.MEMBER, ADMITTED), request.view());
        assertNull(request.message);
    }
}
