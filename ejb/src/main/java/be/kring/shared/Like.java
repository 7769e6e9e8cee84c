package be.kring.shared;

import java.util.Locale;

/** Patterns for SQL {@code like} on lower-cased columns. */
public final class Like {

    private Like() {
    }

    /** Matches what holds the text, in which {@code %} and {@code _} stand for themselves; everything when it is blank or null. */
    public static String containing(String text) {
        return text == null || text.isBlank() ? "%" : "%" + escaped(text) + "%";
    }

    /** Matches what starts with the text. */
    public static String startingWith(String text) {
        return text == null ? "%" : escaped(text) + "%";
    }

    private static String escaped(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace("\0", "").replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
