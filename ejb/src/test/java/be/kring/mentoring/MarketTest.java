package be.kring.mentoring;

import be.kring.shared.Language;
import be.kring.shared.Region;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The rules of docs/mentoring.md over random people: who is brought together, and that order, age and alphabet do not matter. */
class MarketTest {

    private static final List<UUID> TOPICS = IntStream.range(0, 12).mapToObj(number -> new UUID(7, number)).toList();
    private static final List<UUID> ORGANISATIONS = IntStream.range(0, 5).mapToObj(number -> new UUID(8, number)).toList();

    @RepeatedTest(150)
    void every_result_is_stable_and_within_the_rules(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Candidate> seekers = people(random, 1 + random.nextInt(25), 3);
        List<Candidate> givers = people(random, 1 + random.nextInt(20), 10);
        if (random.nextBoolean()) {
            givers.add(seekers.get(0));
        }
        Set<Market.Match> apart = apart(random, seekers, givers);
        int round = random.nextInt(50);
        List<Market.Match> matched = Market.match(seekers, givers, apart, round);
        assertEquals(matched.size(), new HashSet<>(matched).size());
        assertPlacesKept(seekers, matched.stream().map(Market.Match::seekerId).toList());
        assertPlacesKept(givers, matched.stream().map(Market.Match::giverId).toList());
        Map<UUID, Candidate> bySeeker = byId(seekers);
        Map<UUID, Candidate> byGiver = byId(givers);
        matched.forEach(match -> assertTrue(mayMeet(bySeeker.get(match.seekerId()), byGiver.get(match.giverId()), apart)));
        assertEquals(List.of(), blocking(seekers, givers, apart, round, matched));
        Collections.shuffle(seekers, random);
        Collections.shuffle(givers, random);
        assertEquals(Set.copyOf(matched), Set.copyOf(Market.match(seekers, givers, apart, round)));
    }

    /** A hundred seekers who are alike and one place: who gets it changes with the round, and neither the first nor the last by id gets it more than by chance. */
    @Test
    void between_equals_neither_age_nor_alphabet_decides() {
        List<Candidate> seekers = IntStream.range(0, 100).mapToObj(number -> alike(new UUID(number, 1), 1)).toList();
        Candidate giver = alike(new UUID(1_000, 1), 1);
        Map<UUID, Integer> wins = new HashMap<>();
        for (int round = 0; round < 2_000; round++) {
            wins.merge(Market.match(seekers, List.of(giver), Set.of(), round).get(0).seekerId(), 1, Integer::sum);
        }
        assertTrue(wins.size() > 95, "Only " + wins.size() + " of them ever");
        assertTrue(wins.values().stream().allMatch(times -> times < 60), "Somebody " + Collections.max(wins.values()) + " times of 20 expected");
        double middle = wins.entrySet().stream().mapToDouble(each -> each.getKey().getMostSignificantBits() * (double) each.getValue()).sum() / 2_000;
        assertEquals(49.5, middle, 4);
    }

    @Test
    void another_organisation_goes_before_the_own_and_more_topics_before_fewer() {
        Candidate seeker = with(ORGANISATIONS.get(0), TOPICS.subList(0, 2));
        Candidate near = with(ORGANISATIONS.get(0), TOPICS.subList(0, 1));
        Candidate far = with(ORGANISATIONS.get(1), TOPICS.subList(0, 1));
        Candidate all = with(ORGANISATIONS.get(0), TOPICS.subList(0, 2));
        assertEquals(far.personId(), Market.match(List.of(seeker), List.of(near, far), Set.of(), 1).get(0).giverId());
        assertEquals(all.personId(), Market.match(List.of(seeker), List.of(near, far, all), Set.of(), 1).get(0).giverId());
        assertTrue(Fit.BEST < 128, "a view has seven bits");
    }

    @Test
    void a_round_of_two_thousand_on_each_side_is_made_in_seconds() {
        Random random = new Random(1);
        List<Candidate> seekers = people(random, 2_000, 1);
        List<Candidate> givers = people(random, 2_000, 3);
        assertTimeout(Duration.ofSeconds(30), () -> assertFalse(Market.match(seekers, givers, Set.of(), 1).isEmpty()));
        assertNotEquals(Market.match(seekers, givers, Set.of(), 1), Market.match(seekers, givers, Set.of(), 2));
    }

    private static boolean mayMeet(Candidate seeker, Candidate giver, Set<Market.Match> apart) {
        return Fit.fits(seeker, giver) && !apart.contains(new Market.Match(seeker.personId(), giver.personId()))
                && !apart.contains(new Market.Match(giver.personId(), seeker.personId()));
    }

    /** Written without the shortcuts of the market: a place is wanted when the view is better, or as good and the hash is larger. */
    private static List<String> blocking(List<Candidate> seekers, List<Candidate> givers, Set<Market.Match> apart, int round, List<Market.Match> matched) {
        List<String> found = new ArrayList<>();
        Map<UUID, Candidate> bySeeker = byId(seekers);
        Map<UUID, Candidate> byGiver = byId(givers);
        for (Candidate seeker : seekers) {
            List<Candidate> got = matched.stream().filter(match -> match.seekerId().equals(seeker.personId())).map(match -> byGiver.get(match.giverId())).toList();
            for (Candidate giver : givers) {
                List<Candidate> has = matched.stream().filter(match -> match.giverId().equals(giver.personId())).map(match -> bySeeker.get(match.seekerId())).toList();
                if (mayMeet(seeker, giver, apart) && !got.contains(giver) && wants(seeker, giver, got, round) && wants(giver, seeker, has, round)) {
                    found.add(seeker.personId() + " and " + giver.personId());
                }
            }
        }
        return found;
    }

    private static boolean wants(Candidate viewer, Candidate other, List<Candidate> has, int round) {
        return has.size() < viewer.places() || has.stream().anyMatch(each -> Fit.view(viewer, each) != Fit.view(viewer, other)
                ? Fit.view(viewer, each) < Fit.view(viewer, other)
                : Long.compareUnsigned(Ties.of(round, viewer.personId(), each.personId()), Ties.of(round, viewer.personId(), other.personId())) < 0);
    }

    private static void assertPlacesKept(List<Candidate> side, List<UUID> taken) {
        side.forEach(each -> assertTrue(taken.stream().filter(each.personId()::equals).count() <= each.places()));
    }

    private static Set<Market.Match> apart(Random random, List<Candidate> seekers, List<Candidate> givers) {
        return IntStream.range(0, random.nextInt(20)).mapToObj(any -> {
            UUID seeker = seekers.get(random.nextInt(seekers.size())).personId();
            UUID giver = givers.get(random.nextInt(givers.size())).personId();
            return random.nextBoolean() ? new Market.Match(seeker, giver) : new Market.Match(giver, seeker);
        }).collect(Collectors.toSet());
    }

    private static Map<UUID, Candidate> byId(List<Candidate> side) {
        return side.stream().collect(Collectors.toMap(Candidate::personId, each -> each));
    }

    private static List<Candidate> people(Random random, int count, int mostPlaces) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(any -> new Candidate(new UUID(random.nextLong(), random.nextLong()),
                ORGANISATIONS.get(random.nextInt(ORGANISATIONS.size())), 1 + random.nextInt(mostPlaces), few(random, TOPICS, 4), few(random, List.of(Language.values()), 2),
                few(random, List.of(Region.values()), 3), Meeting.values()[random.nextInt(3)], random.nextInt(3) == 0)).toList());
    }

    private static <T> Set<T> few(Random random, List<T> all, int most) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return Set.copyOf(shuffled.subList(0, 1 + random.nextInt(most)));
    }

    private static Candidate alike(UUID id, int places) {
        return new Candidate(id, id, places, Set.of(TOPICS.get(0)), EnumSet.of(Language.NL), Set.of(), Meeting.ONLINE, false);
    }

    private static Candidate with(UUID organisation, List<UUID> topics) {
        return new Candidate(UUID.randomUUID(), organisation, 1, Set.copyOf(topics), EnumSet.of(Language.NL), Set.of(), Meeting.ONLINE, true);
    }
}
