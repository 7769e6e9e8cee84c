package be.kring.checker.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Lets one fault after the other strike, in the order that a seed gives, see {@link FaultOrder}. */
public final class Faults {

    private final Site site;
    private final Random random;
    private final FaultOrder order;
    private final Consumer<String> said;
    private final Map<String, Integer> counts = new TreeMap<>();
    private Duration lasted = Duration.ZERO;

    /** @param said hears of each fault, when it begins and when it is over */
    public Faults(Site site, long seed, Consumer<String> said) {
        this.site = site;
        this.random = new Random(seed);
        this.order = new FaultOrder(random);
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
            FaultOrder.Kind kind = order.next();
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

    /** Those that do not take long: each strikes at least once in every round of the order, the first included. */
    public static Set<String> quickKinds() {
        return FaultOrder.quickKinds();
    }

    public int count() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void calm() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(2_000 + random.nextInt(6_000));
    }
}
