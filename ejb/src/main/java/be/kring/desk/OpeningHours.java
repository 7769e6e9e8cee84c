package be.kring.desk;

import be.kring.shared.Dates;
import be.kring.shared.InvalidInput;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a desk takes visitors: the same every week, in the time of Brussels, but for days on which it is closed.
 *
 * @param spans      by weekday and time; those of a day do not overlap
 * @param closedDays by date, from 1900 to 2999
 */
public record OpeningHours(List<Span> spans, List<LocalDate> closedDays) {

    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    static final int MOST_SPANS = 21;
    static final int MOST_DAYS = 60;
    private static final int AHEAD = 100;

    /** @param until not included; 23:59 at the latest */
    public record Span(DayOfWeek day, LocalTime from, LocalTime until) {

        private boolean holds(ZonedDateTime moment) {
            LocalTime time = moment.toLocalTime();
            return day == moment.getDayOfWeek() && !time.isBefore(from) && time.isBefore(until);
        }
    }

    /** In order, without days that are over. @throws InvalidInput naming what is wrong */
    OpeningHours valid(LocalDate today) {
        List<Span> sorted = spans == null ? List.of() : new ArrayList<>(spans);
        List<LocalDate> days = closedDays == null ? List.of() : closedDays;
        if (sorted.size() > MOST_SPANS) {
            throw InvalidInput.of("hours.spans", "too-many", MOST_SPANS);
        }
        if (days.size() > MOST_DAYS) {
            throw InvalidInput.of("hours.closedDays", "too-many", MOST_DAYS);
        }
        if (days.stream().anyMatch(Objects::isNull)) {
            throw InvalidInput.of("hours.closedDays", "invalid-date");
        }
        days.forEach(day -> Dates.require("hours.closedDays", day));
        for (Span span : sorted) {
            if (span == null || span.day == null || span.from == null || span.until == null) {
                throw InvalidInput.of("hours.spans", "required");
            }
            if (!span.from.isBefore(span.until)) {
                throw InvalidInput.of("hours.spans", "hours-reversed");
            }
        }
        sorted = sorted.stream().sorted(Comparator.comparing(Span::day).thenComparing(Span::from)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).day == sorted.get(i - 1).day && sorted.get(i).from.isBefore(sorted.get(i - 1).until)) {
                throw InvalidInput.of("hours.spans", "hours-overlap");
            }
        }
        return new OpeningHours(sorted, days.stream().filter(day -> !day.isBefore(today)).distinct().sorted().toList());
    }

    boolean isOpen(Instant now) {
        ZonedDateTime there = now.atZone(BRUSSELS);
        return !closedDays.contains(there.toLocalDate()) && spans.stream().anyMatch(span -> span.holds(there));
    }

    /** When it opens, or else closes, next; empty when it does not within a hundred days. */
    Optional<Instant> nextChange(Instant now) {
        boolean open = isOpen(now);
        LocalDate today = LocalDate.ofInstant(now, BRUSSELS);
        return today.datesUntil(today.plusDays(AHEAD)).flatMap(day -> spans.stream().filter(span -> span.day == day.getDayOfWeek())
                        .map(span -> day.atTime(open ? span.until : span.from).atZone(BRUSSELS).toInstant()))
                .filter(moment -> moment.isAfter(now) && isOpen(moment) != open).findFirst();
    }

    /** As it is stored: by weekday the spans, such as {@code 09:00-12:00 13:00-17:00}. */
    Map<String, String> stored() {
        Map<String, String> stored = new TreeMap<>();
        spans.forEach(span -> stored.merge(span.day.name(), span.from + "-" + span.until, (one, other) -> one + " " + other));
        return stored;
    }

    static OpeningHours of(Map<String, String> stored, List<LocalDate> closedDays) {
        List<Span> spans = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (String span : stored.getOrDefault(day.name(), "").split(" ")) {
                if (!span.isEmpty()) {
                    String[] times = span.split("-");
                    spans.add(new Span(day, LocalTime.parse(times[0]), LocalTime.parse(times[1])));
                }
            }
        }
        return new OpeningHours(spans, closedDays);
    }
}
