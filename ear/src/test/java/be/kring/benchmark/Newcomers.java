package be.kring.benchmark;

import be.kring.driver.Colleague;
import be.kring.driver.KeycloakAdministrator;
import be.kring.driver.Kring;
import be.kring.driver.Newcomer;
import be.kring.launcher.Console;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** People who get an account with their employer and sign in through the pages of Keycloak, each with a browser session of their own. */
record Newcomers(Kring kring, Console console) {

    private static final int DOORS = 4;
    private static final int AT_ONCE = 25;
    private static final Duration LONGEST_ENTRY = Duration.ofMinutes(30);

    /** So many people, numbered from the first, get an account, sign in and join a group. */
    List<Colleague> arrive(int first, int people, String slug) throws Exception {
        List<Newcomer> newcomers = IntStream.range(first, first + people).mapToObj(Newcomer::new).toList();
        for (int from = 0; from < people; from += AT_ONCE) {
            ArrayNode accounts = JsonNodeFactory.instance.arrayNode();
            newcomers.subList(from, Math.min(people, from + AT_ONCE)).forEach(newcomer -> accounts.add(newcomer.account()));
            KeycloakAdministrator.of(kring).imports(newcomers.get(0).employer(), accounts);
        }
        console.say(people + " people have an account");
        AtomicInteger entered = new AtomicInteger();
        return together(newcomers.stream().<Callable<Colleague>>map(newcomer -> () -> {
            Colleague colleague = kring.signsIn(newcomer);
            colleague.joins(slug);
            if (entered.incrementAndGet() % AT_ONCE == 0) {
                console.say(entered + " of " + people + " people have signed in and joined");
            }
            return colleague;
        }).toList());
    }

    /** Through four doors, so that nobody is overrun. One failure fails all. */
    static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        ExecutorService doors = Executors.newFixedThreadPool(DOORS);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> task : doors.invokeAll(tasks, LONGEST_ENTRY.toSeconds(), TimeUnit.SECONDS)) {
                results.add(task.get());
            }
            return results;
        } finally {
            doors.shutdownNow();
        }
    }
}
