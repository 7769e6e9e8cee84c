package be.kring.admission;

import be.kring.shared.InvalidInput;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a moderator invites.
 *
 * @param persons up to 100
 * @param emails  up to 100 addresses
 * @param days    how long they can accept, 1 to 90; 30 when left out
 */
public record Invitees(List<UUID> persons, List<String> emails, Integer days) {

    static final int MAX = 100;
    static final int MAX_DAYS = 90;
    static final int DEFAULT_DAYS = 30;

    /** What is left out is empty; the rest in the order in which all who invite at once write it. */
    Invitees valid() {
        List<UUID> each = Optional.ofNullable(persons).orElse(List.of()).stream().filter(Objects::nonNull).distinct().sorted().toList();
        List<String> lines = Optional.ofNullable(emails).orElse(List.of()).stream().filter(Objects::nonNull).map(String::strip)
                .filter(line -> !line.isEmpty()).distinct().sorted(Comparator.comparing(InvitationService::normal)).toList();
        if (each.isEmpty() && lines.isEmpty()) {
            throw InvalidInput.of(persons == null ? "emails" : "persons", "required");
        }
        if (each.size() > MAX || lines.size() > MAX) {
            throw InvalidInput.of(each.size() > MAX ? "persons" : "emails", "too-many", MAX);
        }
        return new Invitees(each, lines, days(days, DEFAULT_DAYS));
    }

    static int days(Integer days, int otherwise) {
        int wanted = Optional.ofNullable(days).orElse(otherwise);
        if (wanted < 1 || wanted > MAX_DAYS) {
            throw InvalidInput.of("days", "out-of-range", MAX_DAYS);
        }
        return wanted;
    }
}
