package be.kring.handover;

import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Who knows and decides about a departure. A person tells their own; administrators note those of others, and see and undo only what administrators noted.
 * Of an inheritance the two of it know, and nobody else: for others it does not exist.
 */
public final class HandoverPolicy {

    /** Somebody answers for what they know until the end of their last day, in the time of Brussels. */
    static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    /** {@link #isGone} in SQL, over {@code person p} and the parameter {@code :today}, a date as text. */
    public static final String GONE_SQL = "(p.status <> 'ACTIVE' or exists (select 1 from departure gone where gone.person_id = p.id and coalesce(gone.last_day, gone.noted_day) < cast(:today as date)))";
    /** So many years ahead may a last day lie. */
    private static final int YEARS = 5;

    private HandoverPolicy() {
    }

    static boolean canNote(Actor actor) {
        return actor.administrator();
    }

    static void requireNote(Actor actor) {
        if (!canNote(actor)) {
            throw new NotFound();
        }
    }

    /** What administrators noted; what somebody told themselves is not theirs to see, change or take back. */
    static boolean canUnnote(Actor actor, Departure departure) {
        return canNote(actor) && departure.notedBy() != null;
    }

    /** Who was asked accepts or declines; who accepted gives it back. What was declined is over. */
    static boolean canAccept(Actor actor, Inheritance inheritance) {
        return actor.is(inheritance.heirId()) && inheritance.state() == HeirState.ASKED;
    }

    static boolean canDecline(Actor actor, Inheritance inheritance) {
        return actor.is(inheritance.heirId()) && inheritance.state() != HeirState.DECLINED;
    }

    static List<String> can(Actor actor, Inheritance inheritance) {
        return canAccept(actor, inheritance) ? List.of("accept", "decline") : canDecline(actor, inheritance) ? List.of("decline") : List.of();
    }

    /** The first day after the last one, or an account that is closed. */
    static boolean isGone(boolean active, LocalDate lastDay, LocalDate today) {
        return !active || lastDay != null && lastDay.isBefore(today);
    }

    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), BRUSSELS);
    }

    /** Today or later, but not beyond all bounds. @throws InvalidInput naming {@code lastDay} */
    static LocalDate validLastDay(LocalDate lastDay, LocalDate today) {
        if (lastDay == null) {
            throw InvalidInput.of("lastDay", "required");
        }
        if (lastDay.isBefore(today) || lastDay.isAfter(today.plusYears(YEARS))) {
            throw InvalidInput.of("lastDay", "invalid-until");
        }
        return lastDay;
    }

    /** @throws InvalidInput {@code heir-yourself} */
    static void requireOther(Actor actor, UUID heirId) {
        if (actor.is(heirId)) {
            throw InvalidInput.of("heir", "heir-yourself");
        }
    }
}
