package be.kring.shared;

import java.util.Optional;

/**
 * Which part of a list is asked for.
 *
 * @param limit  how many items, 1 to {@value #MAX}
 * @param cursor where the former page ended, as the client sent it; null for the first page
 */
public record PageRequest(int limit, String cursor) {

    public static final int DEFAULT = 20;
    public static final int MAX = 100;

    public PageRequest {
        if (limit < 1 || limit > MAX) {
            throw InvalidInput.of("limit", "out-of-range", MAX);
        }
    }

    public static PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }

    /** @throws InvalidInput when the cursor is not one of this list */
    public Optional<Cursor> after(int parts) {
        return cursor == null || cursor.isBlank() ? Optional.empty() : Optional.of(Cursor.parse(cursor, parts));
    }

    /** How many rows to read: one more than asked, to know whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }
}
