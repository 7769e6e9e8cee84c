package be.kring.group;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
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
        assertEquals(Origin.ASKED, request.origin);
        assertEquals(Origin.JOINED, Membership.of(GROUP, PERSON, Role.MEMBER, ASKED).origin);
        assertEquals(Origin.FOUNDER, Membership.founder(GROUP, PERSON, ASKED).origin);
    }

    @Test
    void ofActivityTheWeekIsKnownInBrusselsAndNotTheMoment() {
        Membership member = Membership.of(GROUP, PERSON, Role.MEMBER, ASKED);
        assertEquals(LocalDate.of(2026, 11, 16), member.activeWeek, "a Sunday");
        member.activeAt(Instant.parse("2026-11-22T22:59:59Z"));
        assertEquals(LocalDate.of(2026, 11, 16), member.activeWeek);
        member.activeAt(Instant.parse("2026-11-22T23:00:00Z"));
        assertEquals(LocalDate.of(2026, 11, 23), member.activeWeek, "Monday has begun in Brussels");
    }

    @Test
    void aBanLeavesNothingOfTheMembershipAndARoleThatIsNoGuestsHasNoEnd() {
        Membership member = Membership.of(GROUP, PERSON, Role.GUEST, ASKED);
        member.give(Role.GUEST, ADMITTED);
        assertEquals(ADMITTED, member.view().until());
        member.give(Role.MEMBER, null);
        assertNull(member.view().until());
        member.mute(ADMITTED, "Scheldt");
        member.ban(null, "Dreigt", ADMITTED);
        assertEquals(new MembershipView(MembershipState.BANNED, null, ADMITTED, null, null, "Dreigt", false), member.view());
    }
}
