package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.person.OrganisationView;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PostTest {

    private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
    private static final OrganisationView AGENCY = new OrganisationView(new UUID(0, 11), "Agentschap Ruimte en Water", Level.FLEMISH);
    private static final PersonView LIEVE =
            new PersonView(new UUID(0, 1), "lieve.vermeulen", "Lieve Vermeulen", "beleidsmedewerker", AGENCY, Level.FLEMISH);
    private static final GroupAccess GROUP =
            new GroupAccess(new UUID(0, 2), "club35", Visibility.OPEN, JoinPolicy.OPEN, MembershipState.MEMBER, Role.MEMBER);

    private final Post start = new Post(new UUID(0, 3), GROUP.groupId(), null, LIEVE, null, AT);

    @Test
    void keepsWhoTheAuthorWasAtThatMoment() {
        assertEquals("beleidsmedewerker", start.function);
        assertEquals("Agentschap Ruimte en Water", start.organisationName);
        assertEquals(Level.FLEMISH, start.level);
    }

    @Test
    void speaksInItsOwnNameUnlessForAnOrganisation() {
        assertEquals(Capacity.PERSONAL, start.capacity);
        Post official = new Post(new UUID(0, 4), GROUP.groupId(), null, LIEVE, AGENCY, AT);
        assertEquals(Capacity.ORGANISATION, official.capacity);
        assertEquals(AGENCY.id(), official.onBehalfId);
        assertEquals(AGENCY.name(), official.onBehalfName);
    }

    @Test
    void anAnswerToAnAnswerJoinsTheSameThread() {
        Post reply = new Post(new UUID(0, 4), GROUP.groupId(), start, LIEVE, null, AT);
        Post deeper = new Post(new UUID(0, 5), GROUP.groupId(), reply, LIEVE, null, AT);
        assertTrue(start.isThread());
        assertFalse(deeper.isThread());
        assertEquals(start.id, deeper.threadId);
        assertEquals(reply.id, deeper.parentId);
    }

    @Test
    void theWindowIsFiveMinutesTheLastMomentNotIncluded() {
        Actor lieve = new Actor(LIEVE.id(), Language.NL, false);
        assertTrue(start.policyCase(GROUP, lieve, AT.plusSeconds(300).minusNanos(1_000)).withinWindow());
        assertFalse(start.policyCase(GROUP, lieve, AT.plusSeconds(300)).withinWindow());
        assertTrue(start.policyCase(GROUP, lieve, AT).own());
        assertFalse(start.policyCase(GROUP, new Actor(new UUID(0, 9), Language.NL, true), AT).own());
    }

    @Test
    void aCorrectionKeepsTheEarlierText() {
        start.write("Op dinsdag", "<p>Op dinsdag</p>", Language.NL);
        RevisionView first = revise("verkeerde dag");
        start.write("Am Mittwoch", "<p>Am Mittwoch</p>", Language.DE);
        RevisionView second = revise("andere taal");
        assertEquals(new RevisionView(1, "<p>Op dinsdag</p>", Language.NL, AT, "verkeerde dag"), first);
        assertEquals(new RevisionView(2, "<p>Am Mittwoch</p>", Language.DE, AT, "andere taal"), second);
        assertEquals(2, start.correctionCount);
        assertEquals("andere taal", start.correctionReason);
    }

    @Test
    void leavesNoTextBehindWhenItIsTakenBack() {
        start.write("Geheim", "<p>Geheim</p>", Language.NL);
        start.withdraw();
        assertEquals("", start.body + start.html);
        assertEquals(PostState.WITHDRAWN, start.state);
    }

    @Test
    void keepsItsTextWhileItIsHidden() {
        start.write("Tekst", "<p>Tekst</p>", Language.NL);
        start.hide(new UUID(0, 5), "buiten de huisregels", AT);
        assertEquals(PostState.HIDDEN, start.state);
        assertEquals("Tekst", start.body);
        start.unhide();
        assertEquals(PostState.VISIBLE, start.state);
        assertNull(start.hiddenReason);
        assertNull(start.hiddenBy);
        assertNull(start.hiddenAt);
    }

    private RevisionView revise(String reason) {
        PostRevision revision = new PostRevision(start, reason, AT);
        start.correctedAt(AT, reason);
        return revision.view();
    }
}
