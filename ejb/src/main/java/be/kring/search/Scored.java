package be.kring.search;

import be.kring.shared.Cursor;
import be.kring.shared.PageRequest;

import java.util.Optional;
import java.util.UUID;

/** Something with its score, which is its place in a list; equal ones go by id. */
record Scored(UUID id, double score) {

    Cursor cursor() {
        return Cursor.of(Double.toString(score), id);
    }

    static Optional<Scored> after(PageRequest page) {
        return page.after(2).map(cursor -> new Scored(cursor.id(1), number(cursor, 0)));
    }

    /** @throws be.kring.shared.InvalidInput when the cursor was not given by Kring */
    static double number(Cursor cursor, int index) {
        try {
            return Double.parseDouble(cursor.text(index));
        } catch (NumberFormatException forged) {
            return cursor.number(index);
        }
    }
}
