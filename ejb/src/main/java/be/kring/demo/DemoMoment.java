package be.kring.demo;

import com.fasterxml.jackson.annotation.JsonCreator;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When something happened, told from the moment of loading, so that the demo is always fresh and nobody writes at night:
 * {@code "12 09:40"} is twelve working days before the day of loading, at 9.40 in Brussels; {@code "95 min"} is 95 minutes before loading.
 *
 * @param workdaysAgo at least 1
 * @param time        null when counted in minutes
 */
record DemoMoment(int workdaysAgo, LocalTime time, int minutesAgo) {

    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    private static final Pattern WORKDAY = Pattern.compile("([1-9][0-9]?) ([0-9]{2}:[0-9]{2})");
    private static final Pattern MINUTES = Pattern.compile("([1-9][0-9]{0,2}) min");
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @JsonCreator
    static DemoMoment of(String text) {
        Matcher workday = WORKDAY.matcher(text);
        if (workday.matches()) {
            return new DemoMoment(Integer.parseInt(workday.group(1)), LocalTime.parse(workday.group(2)), 0);
        }
        Matcher minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return new DemoMoment(0, null, Integer.parseInt(minutes.group(1)));
        }
        throw new IllegalArgumentException("Not a moment of the demo: " + text);
    }

    /** The instant, seen from the moment of loading. */
    Instant before(Instant loading) {
        if (time == null) {
            return loading.minus(Duration.ofMinutes(minutesAgo));
        }
        LocalDate day = LocalDate.ofInstant(loading, BRUSSELS);
        for (int left = workdaysAgo; left > 0; ) {
            day = day.minusDays(1);
            left -= WEEKEND.contains(day.getDayOfWeek()) ? 0 : 1;
        }
        return day.atTime(time).atZone(BRUSSELS).toInstant();
    }
}
