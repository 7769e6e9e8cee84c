package be.kring.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How long a visitor will wait, about: place × mean time of service ÷ staff at the desk, rounded up to minutes. The mean is that of the last
 * {@value #SAMPLE} conversations of the last {@value #DAYS} days, each counted for an hour at most, since some are left open over lunch. It is not known as long as
 * there are fewer than {@value #FEWEST}, or nobody is at the desk.
 */
final class Waiting {

    static final int SAMPLE = 20;
    static final int DAYS = 30;
    static final int FEWEST = 3;
    private static final Duration LONGEST = Duration.ofHours(1);

    private Waiting() {
    }

    /** @param place counted from one */
    static Optional<Integer> minutes(int place, List<Duration> services, int onDuty) {
        if (services.size() < FEWEST || onDuty < 1) {
            return Optional.empty();
        }
        double mean = services.stream().mapToLong(each -> Math.min(each.toSeconds(), LONGEST.toSeconds())).average().orElse(0);
        return Optional.of((int) Math.max(1, Math.ceil(place * mean / onDuty / 60)));
    }

    /** Who came to the desk is there until the end of that day in Brussels. @param since null for who did not come */
    static boolean isOnDuty(Instant since, Instant now) {
        return since != null && LocalDate.ofInstant(since, OpeningHours.BRUSSELS).equals(LocalDate.ofInstant(now, OpeningHours.BRUSSELS));
    }
}
