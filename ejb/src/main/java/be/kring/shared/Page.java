package be.kring.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next the cursor of the following page, or null at the end
 */
public record Page<T>(List<T> items, String next) {

    /** Makes a page of rows of which one more than the limit was read. */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, Cursor> cursor) {
        boolean more = rows.size() > request.limit();
        List<T> items = more ? List.copyOf(rows.subList(0, request.limit())) : List.copyOf(rows);
        return new Page<>(items, more ? cursor.apply(items.get(items.size() - 1)).encoded() : null);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), next);
    }
}
