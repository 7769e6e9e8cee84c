package be.kring.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Deeds at set moments, whether or not the earlier ones are done (an open loop): what comes late counts from the moment that was set, so
 * that a server which stands still for a while is not asked less.
 */
record Schedule(int perSecond, int threads) {

    /**
     * Does so many, by their numbers from 0.
     *
     * @param deed returns the number of the event that comes of it
     * @return the moment that was set for each, by the number of its event
     */
    Map<Long, Long> run(int count, Writers.Deed deed) throws Exception {
        Map<Long, Long> moments = new ConcurrentHashMap<>();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(threads);
        try {
            long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                long moment = begin + number * TimeUnit.SECONDS.toNanos(1) / perSecond;
                all.add(clock.schedule(() -> moments.put(deed.write(number), moment), moment - System.nanoTime(), TimeUnit.NANOSECONDS));
            }
            for (Future<?> each : all) {
                each.get();
            }
            return moments;
        } finally {
            clock.shutdownNow();
        }
    }
}
