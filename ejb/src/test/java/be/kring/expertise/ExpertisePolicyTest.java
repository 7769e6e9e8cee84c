package be.kring.expertise;

import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Who sees which claim, and who may say something: a truth table. */
class ExpertisePolicyTest {

    private static final Actor MIRA = new Actor(UUID.randomUUID(), Language.NL, false);
    private static final Actor SOPHIE = new Actor(UUID.randomUUID(), Language.FR, false);
    private static final Actor AICHA = new Actor(UUID.randomUUID(), Language.NL, true);

    @ParameterizedTest
    @CsvSource({"EVERYONE, false, true", "EVERYONE, true, true", "MY_GROUPS, false, false", "MY_GROUPS, true, true", "ONLY_ME, false, false", "ONLY_ME, true, false"})
    void othersSeeWhatTheAudienceLetsThem(Audience audience, boolean share, boolean sees) {
        assertEquals(sees, AudiencePolicy.canSee(SOPHIE, MIRA.personId(), audience, share));
        assertEquals(sees, AudiencePolicy.canSee(AICHA, MIRA.personId(), audience, share), "an administrator sees no more");
        assertEquals(true, AudiencePolicy.canSee(MIRA, MIRA.personId(), audience, share));
    }

    @Test
    void whoeverSeesAClaimEndorsesItButNobodyTheirOwn() {
        ExpertisePolicy.requireEndorse(SOPHIE, MIRA.personId(), true);
        assertThrows(NotFound.class, () -> ExpertisePolicy.requireEndorse(SOPHIE, MIRA.personId(), false));
        assertThrows(Forbidden.class, () -> ExpertisePolicy.requireEndorse(MIRA, MIRA.personId(), true));
        Claim claim = new Claim(MIRA.personId(), UUID.randomUUID(), ExpertiseLevel.EXPERT, "", Audience.EVERYONE, Instant.EPOCH);
        assertEquals(List.of("endorse"), ExpertisePolicy.can(SOPHIE, claim));
        assertEquals(List.of("change"), ExpertisePolicy.can(MIRA, claim));
    }

    @ParameterizedTest
    @CsvSource({"false, true, true, true", "true, true, true, false"})
    void whatIsHiddenOnlyTheTwoSee(boolean hidden, boolean endorsed, boolean endorser, boolean others) {
        Endorsement said = new Endorsement(MIRA.personId(), UUID.randomUUID(), SOPHIE.personId(), "", Instant.EPOCH, hidden);
        assertEquals(endorsed, ExpertisePolicy.canSeeEndorsement(MIRA, said));
        assertEquals(endorser, ExpertisePolicy.canSeeEndorsement(SOPHIE, said));
        assertEquals(others, ExpertisePolicy.canSeeEndorsement(AICHA, said));
        assertEquals(List.of(hidden ? "show" : "hide", "remove", "report"), ExpertisePolicy.can(MIRA, said));
        assertEquals(List.of("change"), ExpertisePolicy.can(SOPHIE, said));
        assertEquals(hidden ? List.of() : List.of("report"), ExpertisePolicy.can(AICHA, said));
    }

    @Test
    void whoeverSeesAnEndorsementReportsItButNotWhoSaidIt() {
        for (boolean hidden : List.of(false, true)) {
            Endorsement said = new Endorsement(MIRA.personId(), UUID.randomUUID(), SOPHIE.personId(), "", Instant.EPOCH, hidden);
            ExpertisePolicy.requireReport(MIRA, said);
            assertThrows(Forbidden.class, () -> ExpertisePolicy.requireReport(SOPHIE, said));
        }
        ExpertisePolicy.requireReport(AICHA, new Endorsement(MIRA.personId(), UUID.randomUUID(), SOPHIE.personId(), "", Instant.EPOCH, false));
        assertThrows(NotFound.class, () -> ExpertisePolicy.requireReport(AICHA, new Endorsement(MIRA.personId(), UUID.randomUUID(), SOPHIE.personId(), "", Instant.EPOCH, true)));
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, true, true, true", "PROPOSED, true, false, true", "DECLINED, false, false, true", "MERGED, false, false, true"})
    void aTopicIsSeenByAllOnceItIsAccepted(TopicState state, boolean proposer, boolean others, boolean administrator) {
        Topic topic = new Topic(UUID.randomUUID(), "x", null, state, null, MIRA.personId(), Instant.EPOCH, 0);
        assertEquals(proposer, ExpertisePolicy.canSeeTopic(MIRA, topic));
        assertEquals(others, ExpertisePolicy.canSeeTopic(SOPHIE, topic));
        assertEquals(administrator, ExpertisePolicy.canSeeTopic(AICHA, topic));
        assertThrows(NotFound.class, () -> ExpertisePolicy.requireAdminister(MIRA));
    }
}
