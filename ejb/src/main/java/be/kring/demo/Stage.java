package be.kring.demo;

import be.kring.shared.Actor;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the scenes of one loading leave for each other: who came in, which ids things got, how far each discussion is. */
final class Stage {

    final DemoContent content;
    final Map<String, UUID> organisations = new HashMap<>();
    final Map<String, Actor> people = new HashMap<>();
    final Map<String, Long> lastPosition = new HashMap<>();
    private final Instant loading;
    private final List<Scene> scenes = new ArrayList<>();

    Stage(DemoContent content, Instant loading) {
        this.content = content;
        this.loading = loading;
    }

    /** The calendar year of the loading. */
    int year() {
        return LocalDate.ofInstant(loading, DemoMoment.BRUSSELS).getYear();
    }

    Instant when(DemoMoment moment) {
        return moment.before(loading);
    }

    /** Some minutes after something else, but never later than a minute before the loading. */
    Instant after(DemoMoment moment, int minutes) {
        Instant later = when(moment).plus(Duration.ofMinutes(minutes));
        Instant last = loading.minus(Duration.ofMinutes(1));
        return later.isBefore(last) ? later : last;
    }

    void add(Instant at, Runnable action) {
        scenes.add(new Scene(at, false, action));
    }

    void addFresh(Instant at, Runnable action) {
        scenes.add(new Scene(at, true, action));
    }

    /** The scenes in the order in which they happen; what was added first goes first at the same moment. */
    List<Scene> scenes() {
        return scenes.stream().sorted(Comparator.comparing(Scene::at)).toList();
    }

    /** @throws IllegalStateException when this person did not come in before: the content contradicts itself */
    Actor actor(String handle) {
        return require(people, handle);
    }

    UUID organisation(String code) {
        return require(organisations, code);
    }

    private static <T> T require(Map<String, T> map, String key) {
        T value = map.get(key);
        if (value == null) {
            throw new IllegalStateException("The demo needs " + key + " before it is there");
        }
        return value;
    }
}
