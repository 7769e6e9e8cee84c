package be.kring.audit;

import be.kring.shared.Dates;
import be.kring.shared.InvalidInput;

import java.time.LocalDate;

/**
 * Which entries to list; null or blank for all.
 *
 * @param actor   the id, or a part of the name, of who did it
 * @param action  an act, or with a full stop at its end all that begin so, for example {@code member.}
 * @param subject what it was done to, for example {@code person:<id>}; for a person also the acts in a group that concern them
 * @param from    the first day, in Brussels
 * @param until   the last day, in Brussels; both from 1900 to 2999
 */
public record AuditFilter(String actor, String action, String subject, LocalDate from, LocalDate until) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    /** @throws InvalidInput naming the day that is out of these years */
    public AuditFilter {
        Dates.require("from", from);
        Dates.require("until", until);
    }
}
