package be.kring.mission;

import be.kring.shared.Dates;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Region;
import be.kring.shared.Text;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody offers.
 *
 * @param group       the slug of the group whose readers see it; null for everyone; it stays as it was when a mission is changed
 * @param title       one line, up to {@value #MAX_TITLE} characters
 * @param description Markdown, up to {@value #MAX_TEXT} characters
 * @param topics      up to {@value #MOST_TOPICS}; null for none
 * @param languages   in which it takes place, at least one
 * @param region      may be null for what takes place online only
 * @param place       one line, up to {@value #MAX_PLACE} characters; null or empty for none
 * @param effort      in hours, at most 200, or days, at most 30
 * @param places      1 to {@value #MOST_PLACES}
 * @param begins      from 1900 on
 * @param closes      the last day on which one applies; not after the end
 */
public record MissionInput(String group, String title, String description, MissionKind kind, List<UUID> topics, List<Language> languages, boolean online,
                           Region region, String place, Integer effort, EffortUnit unit, LocalDate begins, LocalDate ends, Integer places, LocalDate closes) {

    static final int MAX_TITLE = 120;
    static final int MAX_TEXT = 5_000;
    static final int MAX_PLACE = 120;
    static final int MOST_TOPICS = 5;
    static final int MOST_PLACES = 20;
    /** Nobody plans further. */
    private static final int MOST_YEARS = 2;

    /** @param today before which nothing ends or closes @throws InvalidInput naming what is wrong */
    MissionInput valid(LocalDate today) {
        required("kind", kind);
        required("unit", unit);
        between("effort", effort, unit.most());
        between("places", places, MOST_PLACES);
        checkDates(today);
        if (!online && region == null) {
            throw InvalidInput.of("region", "required");
        }
        return new MissionInput(group == null || group.isBlank() ? null : group, Text.line("title", title, MAX_TITLE), Text.block("description", description, MAX_TEXT), kind,
                List.copyOf(few(topics)), spoken(), online, region, place == null || place.isBlank() ? "" : Text.line("place", place, MAX_PLACE), effort, unit, begins, ends,
                places, closes);
    }

    private void checkDates(LocalDate today) {
        required("begins", begins);
        required("ends", ends);
        required("closes", closes);
        Dates.require("begins", begins);
        if (ends.isBefore(begins)) {
            throw InvalidInput.of("ends", "period-reversed");
        }
        if (closes.isBefore(today) || closes.isAfter(ends)) {
            throw InvalidInput.of("closes", "mission-closes");
        }
        if (ends.isAfter(today.plusYears(MOST_YEARS))) {
            throw InvalidInput.of("ends", "mission-too-far");
        }
    }

    private List<Language> spoken() {
        if (languages == null || languages.isEmpty() || languages.stream().anyMatch(Objects::isNull)) {
            throw InvalidInput.of("languages", "required");
        }
        return List.copyOf(new LinkedHashSet<>(languages));
    }

    private static Set<UUID> few(List<UUID> topics) {
        Set<UUID> chosen = topics == null ? new LinkedHashSet<>() : new LinkedHashSet<>(topics);
        if (chosen.size() > MOST_TOPICS) {
            throw InvalidInput.of("topics", "too-many", MOST_TOPICS);
        }
        if (chosen.contains(null)) {
            throw InvalidInput.of("topics", "invalid-value");
        }
        return chosen;
    }

    private static void between(String field, Integer number, int most) {
        required(field, number);
        if (number < 1 || number > most) {
            throw InvalidInput.of(field, "out-of-range", most);
        }
    }

    private static void required(String field, Object value) {
        if (value == null) {
            throw InvalidInput.of(field, "required");
        }
    }
}
