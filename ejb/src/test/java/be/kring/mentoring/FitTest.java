package be.kring.mentoring;

import be.kring.shared.Language;
import be.kring.shared.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/** Who fits whom, as a table. */
class FitTest {

    private static final UUID HERE = new UUID(1, 1);
    private static final UUID THERE = new UUID(1, 2);
    private static final UUID TOPIC = new UUID(2, 1);

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // meetings, regions, fits, seen by the one: another organisation and the one topic make 80
        "ONLINE, ONLINE, -, -, true, 80",
        "ONLINE, BOTH, -, WNA, true, 80",
        "BOTH, BOTH, WNA, WLG, true, 80",
        "BOTH, BOTH, WNA, WNA, true, 95",
        "FACE_TO_FACE, BOTH, WNA, WNA, true, 95",
        "FACE_TO_FACE, FACE_TO_FACE, WNA, WNA, true, 95",
        "FACE_TO_FACE, BOTH, WNA, WLG, false, 80",
        "FACE_TO_FACE, FACE_TO_FACE, WNA, WLG, false, 80",
        "FACE_TO_FACE, ONLINE, WNA, WNA, false, 80",
        "ONLINE, FACE_TO_FACE, WNA, WNA, false, 80"})
    void they_must_be_able_to_meet(Meeting one, Meeting other, Region here, Region there, boolean fits, int view) {
        Candidate seeker = new Candidate(new UUID(3, 1), HERE, 1, Set.of(TOPIC), Set.of(Language.NL), regions(here), one, false);
        Candidate giver = new Candidate(new UUID(3, 2), THERE, 1, Set.of(TOPIC), Set.of(Language.NL, Language.FR), regions(there), other, false);
        assertEquals(fits, Fit.fits(seeker, giver));
        assertEquals(fits, Fit.fits(giver, seeker));
        assertEquals(view, Fit.view(seeker, giver));
    }

    @ParameterizedTest
    @CsvSource({"false, false, false", "true, false, false", "false, true, false", "true, true, true"})
    void inside_one_organisation_both_must_want_it(boolean one, boolean other, boolean fits) {
        assertEquals(fits, Fit.fits(colleague(1, one), colleague(2, other)));
        assertEquals(Fit.TOPICS, Fit.view(colleague(1, one), colleague(2, other)));
    }

    @Test
    void a_language_and_a_topic_are_shared_and_nobody_meets_themselves() {
        assertFalse(Fit.fits(colleague(1, true), colleague(1, true)));
        assertFalse(Fit.fits(person(1, Set.of(TOPIC), Language.NL), person(2, Set.of(TOPIC), Language.FR)));
        assertFalse(Fit.fits(person(1, Set.of(TOPIC), Language.NL), person(2, Set.of(new UUID(2, 9)), Language.NL)));
        assertEquals(Fit.NO_TOPIC + Fit.OTHER_ORGANISATION, Fit.view(person(1, Set.of(), Language.NL), person(2, Set.of(TOPIC), Language.NL)));
        assertEquals(Fit.TOPICS / 2 + Fit.OTHER_ORGANISATION, Fit.view(person(1, Set.of(TOPIC, new UUID(2, 9)), Language.NL), person(2, Set.of(TOPIC), Language.NL)));
    }

    private static Candidate colleague(int number, boolean sameOrganisation) {
        return new Candidate(new UUID(3, number), HERE, 1, Set.of(TOPIC), Set.of(Language.NL), Set.of(), Meeting.ONLINE, sameOrganisation);
    }

    private static Candidate person(int number, Set<UUID> topics, Language language) {
        return new Candidate(new UUID(3, number), new UUID(4, number), 1, topics, Set.of(language), Set.of(), Meeting.ONLINE, false);
    }

    private static Set<Region> regions(Region region) {
        return region == null ? Set.of() : Set.of(region);
    }
}
