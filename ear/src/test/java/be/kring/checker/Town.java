package be.kring.checker;

import be.kring.checker.actor.Answers;
import be.kring.checker.actor.FreshState;
import be.kring.checker.actor.Group;
import be.kring.checker.actor.Guest;
import be.kring.checker.actor.Moderator;
import be.kring.checker.actor.Participant;
import be.kring.checker.actor.Reader;
import be.kring.checker.actor.Wanderer;
import be.kring.checker.actor.World;
import be.kring.checker.actor.Writer;
import be.kring.checker.history.Fact;
import be.kring.checker.history.History;
import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Crowd;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.Lock;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The groups and people of a run, made afresh. */
final class Town {

    private static final List<Account> GUESTS = List.of(Account.JONG, Account.LOKAAL, Account.NIEUW_VLAAMS, Account.NIEUW_FEDERAAL);
    private static final int MOST_TABS = 3;

    private final World world;
    private final Colleague founder;
    private final Map<Group, String> pinned = new LinkedHashMap<>();
    private final List<Writer> writers;
    private final List<Reader> readers = new ArrayList<>();
    private final List<Wanderer> wanderers = Collections.synchronizedList(new ArrayList<>());
    private final List<FreshState> states = new ArrayList<>();
    private final List<Guest> guests;
    private final Moderator moderator;

    Town(Kring kring, History history, CheckSettings settings, Path folder, Lock keycloakStays) throws InterruptedException {
        Crowd crowd = Crowd.of(kring);
        Random random = new Random(settings.seed());
        founder = crowd.person(0);
        for (String name : List.of("open-1", "open-2", "open-3", "dicht-1", "dicht-2", "dicht-3", "stil-open", "stil-dicht")) {
            found(name + "-" + settings.seed());
        }
        world = new World(kring, history, new Answers(), pinned.keySet());
        pinned.keySet().forEach(group -> history.add(new Fact.Founded(history.now(), group.stream(), group.closed())));
        writers = Together.map(IntStream.rangeClosed(1, settings.writers()).boxed().toList(), number -> writer(crowd, number, settings));
        Map<Group, Participant> observers = observers(crowd, settings);
        observers.forEach((group, self) -> observe(group, self, folder, new Random(random.nextLong())));
        readers.addAll(Together.map(IntStream.rangeClosed(1, settings.readers() - observers.size()).boxed().toList(),
                number -> reader(crowd, number, settings.writers() + observers.size() + number, random(settings, -number))));
        guests = GUESTS.stream().map(account -> new Guest(world, account, new Random(random.nextLong()), keycloakStays)).toList();
        moderator = new Moderator(world, Participant.of("moderator", founder), new Random(random.nextLong()), wanderers);
    }

    World world() {
        return world;
    }

    List<Writer> writers() {
        return writers;
    }

    List<Reader> readers() {
        return readers;
    }

    List<Wanderer> wanderers() {
        return wanderers;
    }

    List<Guest> guests() {
        return guests;
    }

    Moderator moderator() {
        return moderator;
    }

    List<FreshState> states() {
        return states;
    }

    /** Where each group is now. */
    Map<String, Long> heads() {
        Map<String, Long> heads = new LinkedHashMap<>();
        pinned.keySet().forEach(group -> heads.put(group.stream(), founder.group(group.slug()).path("head").asLong()));
        return heads;
    }

    private static Random random(CheckSettings settings, int number) {
        return new Random(settings.seed() * 1_000_003 + number);
    }

    private void found(String slug) {
        boolean closed = slug.contains("dicht");
        ObjectNode asked = Api.object().put("slug", slug).put("visibility", closed ? "CLOSED" : "OPEN").put("joinPolicy", "OPEN").put("colour", "teal");
        asked.putObject("names").put("nl", slug);
        asked.putObject("descriptions").put("nl", "Een groep om de geschiedenis van na te zien");
        JsonNode group = founder.api().post("groups", asked).expecting(201).json();
        String post = founder.posts(slug, "Welkom").path("id").asText();
        pinned.put(new Group(group.path("id").asText(), slug, closed, slug.startsWith("stil")), post);
    }

    private Writer writer(Crowd crowd, int number, CheckSettings settings) {
        Writer writer = new Writer(world, Participant.of("writer-" + number, crowd.person(number)), random(settings, number), settings.pause());
        writer.settleIn();
        return writer;
    }

    /** Each group has one reader whose state is compared at the end. */
    private Map<Group, Participant> observers(Crowd crowd, CheckSettings settings) {
        Map<Group, Participant> observers = new LinkedHashMap<>();
        for (Group group : world.groups(any -> true)) {
            observers.put(group, Participant.of("observer-" + (observers.size() + 1), crowd.person(settings.writers() + 1 + observers.size())));
        }
        return observers;
    }

    /** Who observes does not wander: a group that is left is not compared. */
    private void observe(Group group, Participant self, Path folder, Random random) {
        FreshState state = new FreshState(self, group, pinned.get(group), folder.resolve("events-of-" + group.slug() + ".jsonl"));
        Reader observer = new Reader(world, self, random, 1, state::hear);
        new Wanderer(world, self, random).join(group);
        observer.shows(group, state.fetch());
        states.add(state);
        readers.add(observer);
    }

    /** Every reader is in some groups, looks into an open one, or prowls around a closed one. */
    private Reader reader(Crowd crowd, int number, int account, Random random) {
        Participant self = Participant.of("reader-" + number, crowd.person(account));
        Reader reader = new Reader(world, self, random, 1 + random.nextInt(MOST_TABS), frame -> {
        });
        Wanderer wanderer = new Wanderer(world, self, new Random(random.nextLong()));
        wanderers.add(wanderer);
        List<Group> busy = new ArrayList<>(world.groups(group -> !group.quiet()));
        Collections.shuffle(busy, random);
        Stream.concat(busy.subList(0, 2).stream(), world.groups(Group::quiet).stream().filter(group -> random.nextBoolean())).forEach(wanderer::join);
        Group third = busy.get(2);
        if (third.closed()) {
            reader.prowlAround(third);
        } else {
            reader.lookInto(third);
        }
        return reader;
    }
}
