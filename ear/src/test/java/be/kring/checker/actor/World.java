package be.kring.checker.actor;

import be.kring.checker.history.History;
import be.kring.driver.Kring;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What all actors share: Kring, the groups, the last messages of each, and the history in which they write down what they notice. */
public final class World {

    /** Only what is recent is answered, as among people. */
    private static final int BOARD = 40;

    private final Kring kring;
    private final History history;
    private final Answers answers;
    private final Map<String, Group> groups;
    private final Map<Group, Deque<Posted>> boards = new HashMap<>();
    private final AtomicLong writes = new AtomicLong();
    private volatile boolean ending;

    public World(Kring kring, History history, Answers answers, Collection<Group> groups) {
        this.kring = kring;
        this.history = history;
        this.answers = answers;
        this.groups = groups.stream().collect(Collectors.toMap(Group::stream, Function.identity()));
        groups.forEach(group -> boards.put(group, new ArrayDeque<>()));
    }

    public Kring kring() {
        return kring;
    }

    public History history() {
        return history;
    }

    public Answers answers() {
        return answers;
    }

    public List<Group> groups(Predicate<Group> wanted) {
        return groups.values().stream().filter(wanted).sorted(java.util.Comparator.comparing(Group::slug)).toList();
    }

    /** Whether this stream is one of a closed group. */
    boolean isClosed(String stream) {
        return Optional.ofNullable(groups.get(stream)).filter(Group::closed).isPresent();
    }

    long nextWrite() {
        return writes.incrementAndGet();
    }

    void show(Group group, Posted posted) {
        Deque<Posted> board = boards.get(group);
        synchronized (board) {
            board.addLast(posted);
            if (board.size() > BOARD) {
                board.removeFirst();
            }
        }
    }

    Optional<Posted> anyPost(Group group, Random random, Predicate<Posted> wanted) {
        Deque<Posted> board = boards.get(group);
        synchronized (board) {
            List<Posted> fitting = board.stream().filter(wanted).toList();
            return fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(random.nextInt(fitting.size())));
        }
    }

    /** Whether the end has begun: nothing new is started, what has begun is brought to its end. */
    public boolean isEnding() {
        return ending;
    }

    public void end() {
        ending = true;
    }
}
