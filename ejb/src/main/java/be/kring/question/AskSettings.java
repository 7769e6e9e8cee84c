package be.kring.question;

import be.kring.shared.Dates;
import be.kring.shared.InvalidInput;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * How somebody wants to be asked, in the time of Brussels. Nobody else reads it.
 *
 * @param asksAWeek  how often at most within seven days, 0 to {@value #MOST}
 * @param quietFrom  from when on nobody is asked on any day, also past midnight; null for no such hours
 * @param quietUntil until when; both to the minute
 * @param awayFrom   the first day of an absence; null for none
 * @param awayUntil  its last day; both from 1900 to 2999
 */
public record AskSettings(Integer asksAWeek, LocalTime quietFrom, LocalTime quietUntil, LocalDate awayFrom, LocalDate awayUntil) {

    public static final AskSettings DEFAULT = new AskSettings(3, LocalTime.of(20, 0), LocalTime.of(7, 0), null, null);
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    static final int MOST = 20;

    /** Without what is finer than a minute. @throws InvalidInput naming what is wrong */
    AskSettings valid() {
        if (asksAWeek == null || asksAWeek < 0 || asksAWeek > MOST) {
            throw InvalidInput.of("asksAWeek", asksAWeek == null ? "required" : "out-of-range-from-zero", MOST);
        }
        if ((quietFrom == null) != (quietUntil == null)) {
            throw InvalidInput.of(quietFrom == null ? "quietFrom" : "quietUntil", "required");
        }
        if ((awayFrom == null) != (awayUntil == null)) {
            throw InvalidInput.of(awayFrom == null ? "awayFrom" : "awayUntil", "required");
        }
        Dates.require("awayFrom", awayFrom);
        Dates.require("awayUntil", awayUntil);
        if (awayFrom != null && awayUntil.isBefore(awayFrom)) {
            throw InvalidInput.of("awayUntil", "period-reversed");
        }
        return new AskSettings(asksAWeek, minute(quietFrom), minute(quietUntil), awayFrom, awayUntil);
    }

    /** PostgreSQL rounds the last moment of a day to 24:00, which is no time for Java. */
    private static LocalTime minute(LocalTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whether somebody who was asked so often within the last seven days may be asked at this moment. */
    public boolean allows(long askedThisWeek, Instant now) {
        ZonedDateTime there = now.atZone(BRUSSELS);
        return askedThisWeek < asksAWeek && !isAway(there.toLocalDate()) && !isQuiet(there.toLocalTime());
    }

    /** Whether somebody who is allowed by their week from then on may be asked at some moment before the end, as far as this says. */
    boolean allowsWithin(Instant from, Instant end) {
        ZonedDateTime moment = from.atZone(BRUSSELS);
        while (asksAWeek > 0 && moment.toInstant().isBefore(end)) {
            ZonedDateTime next = afterQuietHours(afterAbsence(moment));
            if (next.equals(moment)) {
                return true;
            }
            moment = next;
        }
        return false;
    }

    private ZonedDateTime afterAbsence(ZonedDateTime moment) {
        return isAway(moment.toLocalDate()) ? awayUntil.plusDays(1).atStartOfDay(BRUSSELS) : moment;
    }

    private ZonedDateTime afterQuietHours(ZonedDateTime moment) {
        if (!isQuiet(moment.toLocalTime())) {
            return moment;
        }
        return (moment.toLocalTime().isBefore(quietUntil) ? moment : moment.plusDays(1)).with(quietUntil);
    }

    private boolean isAway(LocalDate today) {
        return awayFrom != null && !today.isBefore(awayFrom) && !today.isAfter(awayUntil);
    }

    private boolean isQuiet(LocalTime time) {
        if (quietFrom == null || quietFrom.equals(quietUntil)) {
            return false;
        }
        boolean after = !time.isBefore(quietFrom);
        boolean before = time.isBefore(quietUntil);
        return quietFrom.isBefore(quietUntil) ? after && before : after || before;
    }
}
