package be.kring.search;

import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.PageRequest;
import be.kring.shared.Text;

import java.util.UUID;

/**
 * What somebody looks for.
 *
 * @param text           1 to {@value #MOST} characters
 * @param kind           null for the first of every kind
 * @param level          of people, of the authors of posts, and of organisations; null for every one
 * @param organisationId of people and of the authors of posts; null for every one
 * @param language       in which posts are written; null for every one
 * @param near           whether people of the own organisation come first, then those of the own level
 */
public record Wanted(String text, Kind kind, Level level, UUID organisationId, Language language, boolean near, PageRequest page) {

    /** Characters of a question. */
    public static final int MOST = 200;
    /** Of each kind when all are asked for. */
    static final int OF_EACH = 5;

    /** @throws InvalidInput when there is nothing to look for, or too much, or a place in a list of no single kind */
    Wanted valid() {
        if (kind == null && page.cursor() != null && !page.cursor().isBlank()) {
            throw InvalidInput.of("kind", "required");
        }
        PageRequest limited = kind == null ? PageRequest.first(Math.min(OF_EACH, page.limit())) : page;
        return new Wanted(Text.line("q", text, MOST), kind, level, organisationId, language, near, limited);
    }

    boolean wants(Kind one) {
        return kind == null || kind == one;
    }

    String levelName() {
        return level == null ? null : level.name();
    }

    String languageName() {
        return language == null ? null : language.name();
    }
}
