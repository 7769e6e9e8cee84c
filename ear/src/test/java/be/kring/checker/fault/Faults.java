package be.kring.checker.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Lets one fault after the other strike, chosen by a seed: the same seed gives the same faults in the same order. */
public final class Faults {

    /** How often a kind comes, against the others: what takes long comes seldom. */
    private record Kind(String name, int weight, Fault fault) {
    }

    private static final List<Kind> KINDS = List.of(
            new Kind("connections cut", 10, new ConnectionsCut()), new Kind("wake-ups lost", 6, new WakeUpsLost()),
            new Kind("network stalled", 5, new NetworkStalled()), new Kind("node paused", 5, new NodePaused()),
            new Kind("node killed", 5, new NodeKilled()), new Kind("database restarted", 4, new DatabaseRestarted()),
            new Kind("rolling restart", 1, new RollingRestart()), new Kind("Keycloak away", 1, new KeycloakAway()));
    private static final int WEIGHTS = KINDS.stream().mapToInt(Kind::weight).sum();

    private final Site site;
    private final Random random;
    private final Consumer<String> said;
    private final Map<String, Integer> counts = new TreeMap<>();
    private Duration lasted = Duration.ZERO;

    /** @param said hears of each fault, when it begins and when it is over */
    public Faults(Site site, long seed, Consumer<String> said) {
        this.site = site;
        this.random = new Random(seed);
        this.said = said;
    }

    /**
     * Faults, with some seconds of calm after each, until the time is over and so many have struck, or it is enough, or twice the time is over. Returns
     * when all is whole.
     */
    public void strikeFor(Duration length, int atLeast, BooleanSupplier enough) throws Exception {
        long begin = System.nanoTime();
        calm();
        while (!enough.getAsBoolean() && System.nanoTime() - begin < (count() < atLeast ? 2 : 1) * length.toNanos()) {
            Kind kind = choose();
            said.accept(kind.name());
            long struck = System.nanoTime();
            kind.fault().strike(site, new Random(random.nextLong()));
            counts.merge(kind.name(), 1, Integer::sum);
            said.accept(kind.name() + ": over after " + (System.nanoTime() - struck) / 1_000_000L + " ms");
            calm();
        }
        lasted = Duration.ofNanos(System.nanoTime() - begin);
    }

    /** For how long they struck. */
    public Duration lasted() {
        return lasted;
    }

    /** How many of each kind. */
    public Map<String, Integer> counts() {
        return counts;
    }

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Kind choose() {
        int at = random.nextInt(WEIGHTS);
        for (Kind kind : KINDS) {
            at -= kind.weight();
            if (at < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("The weights do not add up");
    }

    private void calm() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(2_000 + random.nextInt(6_000));
    }
}
