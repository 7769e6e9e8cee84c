package be.kring.checker.actor;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Somebody who reads, with one to three tabs: they are closed and opened again, cut off, doze with their sockets open, and come back from where
 * they were.
 */
public final class Reader implements Actor {

    /** So long may the longest sleep be, in seconds; one in {@value #LONG_SLEEPS} is of that kind. */
    private static final int LONG_SLEEP = 240;
    private static final int SLEEP = 20;
    private static final int LONG_SLEEPS = 30;

    private final World world;
    private final Participant self;
    private final Random random;
    private final List<Tab> tabs;
    private final long[] sleepsUntil;
    private int next;

    /** @param screen gets what each tab shows */
    public Reader(World world, Participant self, Random random, int tabs, Consumer<JsonNode> screen) {
        this.world = world;
        this.self = self;
        this.random = random;
        this.tabs = IntStream.rangeClosed(1, tabs).mapToObj(number -> new Tab(world, self, number, screen)).toList();
        this.sleepsUntil = new long[tabs];
    }

    /** Has this on the screen already, up to a position. */
    public void shows(Group group, long head) {
        tabs.forEach(tab -> tab.shows(group.stream(), head));
    }

    /** Follows an open group without being in it. */
    public void lookInto(Group group) {
        shows(group, self.colleague().group(group.slug()).path("head").asLong());
    }

    /** Asks for a closed group without being in it. */
    public void prowlAround(Group group) {
        tabs.forEach(tab -> tab.triesToSee(group.stream()));
    }

    /** One tab after the other gets its turn. */
    @Override
    public long act() {
        int number = next++ % tabs.size();
        Tab tab = tabs.get(number);
        long now = world.history().now();
        if (world.isEnding()) {
            tab.wake();
        }
        if (!tab.isConnected()) {
            if (now >= sleepsUntil[number] || world.isEnding()) {
                tab.connect();
            }
            return 200 + random.nextInt(800);
        }
        tab.watch();
        if (!world.isEnding()) {
            live(tab, number, now);
        }
        return 500 + random.nextInt(6_000 / tabs.size());
    }

    public boolean isWhole() {
        return tabs.stream().allMatch(Tab::isConnected);
    }

    public void leaveForGood() {
        tabs.forEach(Tab::close);
    }

    private void live(Tab tab, int number, long now) {
        tab.wake();
        int choice = random.nextInt(100);
        if (choice < 4) {
            sleepsUntil[number] = now + 1_000L * (1 + random.nextInt(random.nextInt(LONG_SLEEPS) == 0 ? LONG_SLEEP : SLEEP));
            tab.close();
        } else if (choice < 8) {
            tab.cut();
        } else if (choice < 12) {
            tab.doze();
        }
    }
}
