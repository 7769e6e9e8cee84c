package be.kring.benchmark;

import be.kring.driver.Colleague;

import java.util.List;
import java.util.stream.IntStream;

/** Fills a group through the API, as people would: forty threads of different people, four replies to each, reactions to all of them. */
final class Conversations {

    private static final int THREADS = 40;
    private static final int REPLIES = 4;
    private static final int REACTING = 10;
    private static final String START = """
            Wij herbekijken het **reglement** over vergunningen voor terrassen, zie https://documenten.lokaal.example/terrassen/%d. \
            Hoe pakken andere besturen de zomermaanden aan?

            - een vaste termijn
            - verlenging op aanvraag

            @%s jullie hadden daar vorig jaar een nota over? #vergunningen #terrassen""";
    private static final String REPLY = """
            Bij ons geldt sinds 2024 een vaste termijn van zes maanden; de nota nr. %d bezorg ik vandaag. Bel gerust als iets niet duidelijk is. #nota""";
    private static final List<String> KINDS = List.of("LIKE", "THANKS");

    private final Town town;
    private final String slug;

    Conversations(Town town, String slug) {
        this.town = town;
        this.slug = slug;
    }

    /** Persons 1 to 32 are members. */
    void fill() {
        List<Colleague> people = IntStream.rangeClosed(1, 32).mapToObj(town.crowd()::person).toList();
        for (int thread = 0; thread < THREADS; thread++) {
            Colleague author = people.get(thread % people.size());
            String start = author.posts(slug, START.formatted(thread, town.crowd().handle(thread % 30 + 1))).path("id").asText();
            react(people, thread, start);
            for (int reply = 0; reply < REPLIES; reply++) {
                Colleague other = people.get((thread + reply * 5 + 1) % people.size());
                react(people, thread + reply, other.replies(start, REPLY.formatted(reply)).path("id").asText());
            }
        }
    }

    private static void react(List<Colleague> people, int from, String post) {
        for (int person = 0; person < REACTING; person++) {
            people.get((from + person * 3) % people.size()).reacts(post, KINDS.get(person % KINDS.size()));
        }
    }
}
