package be.kring.benchmark;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Console;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.awaitility.core.ConditionTimeoutException;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import static org.awaitility.Awaitility.await;

/**
 * Many people on one node: {@code -Dkring.benchmark.people} (500) different ones, each with an account of her own with her employer and a
 * browser session of her own, all members of one group and connected to {@code /live} at once. Five of them post one message a
 * second in all for {@code -Dkring.benchmark.seconds} (60). Every socket must get every event once and in order, and none may be
 * closed: else the run fails. Said are the memory of WildFly after a full collection, before the people came and while they are
 * connected, and the time from the call of {@code POST} to each socket. The five hundred clients run on the same machine, in this process.
 */
final class ConnectedBenchmark implements Benchmark {

    private static final int PEOPLE = Integer.getInteger("kring.benchmark.people", 500);
    private static final int SECONDS = Integer.getInteger("kring.benchmark.seconds", 60);
    private static final int WRITERS = 5;
    private static final Duration LAST_EVENT = Duration.ofSeconds(30);
    private static final String SLUG = "samen-verbonden";

    @Override
    public void measure(Stack stack, Figures figures) throws Exception {
        StackSettings settings = stack.settings();
        Kring kring = new Kring(URI.create(settings.publicUrl()), URI.create(settings.issuer()), StackSettings.DEMO_SECRET);
        Colleague founder = kring.signsIn(Account.MODERATOR);
        found(founder);
        Footprint alone = Footprint.of(stack.node(1).process());
        List<Colleague> people = new Newcomers(kring, figures.console()).arrive(1, PEOPLE, SLUG);
        figures.awaitQuiet();
        List<Listener> listeners = connect(people, "group:" + founder.group(SLUG).path("id").asText(), figures.console());
        long before = founder.group(SLUG).path("head").asLong();
        Map<Long, Long> sent = post(people.subList(0, WRITERS));
        long last = founder.group(SLUG).path("head").asLong();
        boolean complete = everybodyHas(listeners, before, last);
        Footprint together = Footprint.of(stack.node(1).process());
        long open = listeners.stream().filter(Listener::isOpen).count();
        figures.note("memory of WildFly without them", alone.toString());
        figures.note("memory of WildFly with " + PEOPLE + " connected", together.toString());
        figures.note("sockets still open", open + " of " + PEOPLE);
        figures.note("every socket got all " + (last - before) + " events of " + SECONDS + " s, once and in order", complete ? "yes" : "NO");
        figures.note("POST to each socket", new Sample(delays(listeners, sent)).toString());
        if (!complete || open < PEOPLE) {
            throw new AssertionError("Events or sockets were lost");
        }
    }

    private static void found(Colleague founder) {
        ObjectNode group = Api.object().put("slug", SLUG).put("visibility", "OPEN").put("joinPolicy", "OPEN").put("colour", "teal");
        group.putObject("names").put("nl", "Samen verbonden");
        group.putObject("descriptions").put("nl", "Iedereen tegelijk");
        founder.api().post("groups", group).expecting(201);
    }

    private static List<Listener> connect(List<Colleague> people, String stream, Console console) throws Exception {
        console.say("Connecting " + people.size() + " people");
        return Newcomers.together(people.stream().<Callable<Listener>>map(colleague -> () -> new Listener(colleague, stream)).toList());
    }

    /** One message a second. @return when each was sent, by the number of its event */
    private static Map<Long, Long> post(List<Colleague> writers) throws Exception {
        Map<Long, Long> sent = new ConcurrentHashMap<>();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(WRITERS);
        try {
            List<Future<?>> posts = new ArrayList<>();
            for (int second = 0; second < SECONDS; second++) {
                Colleague writer = writers.get(second % WRITERS);
                String text = "Bericht " + second + " voor iedereen die verbonden is.";
                posts.add(clock.schedule(() -> {
                    long begin = System.nanoTime();
                    sent.put(writer.posts(SLUG, text).path("seq").asLong(), begin);
                }, second, TimeUnit.SECONDS));
            }
            for (Future<?> post : posts) {
                post.get();
            }
            return sent;
        } finally {
            clock.shutdownNow();
        }
    }

    private static boolean everybodyHas(List<Listener> listeners, long before, long last) {
        try {
            await().atMost(LAST_EVENT).until(() -> listeners.stream().allMatch(listener -> listener.hasExactly(before, last)));
            return true;
        } catch (ConditionTimeoutException lost) {
            return false;
        }
    }

    private static List<Double> delays(List<Listener> listeners, Map<Long, Long> sent) {
        return listeners.stream().flatMap(listener -> listener.arrivals().stream()).filter(arrival -> sent.containsKey(arrival.seq()))
                .map(arrival -> (arrival.nanos() - sent.get(arrival.seq())) / 1e6).toList();
    }
}
