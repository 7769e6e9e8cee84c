package be.kring.discussion;

import be.kring.shared.InvalidInput;

/**
 * Whose posts wait for approval in a group.
 *
 * @param everybody all but those who lead it
 * @param days      of a membership in which they do, 1 to 90; null for none
 * @param posts     of a member, the first 1 to 20; null for none
 */
public record ScreeningView(boolean everybody, Integer days, Integer posts) {

    static final ScreeningView NONE = new ScreeningView(false, null, null);
    private static final int MOST_DAYS = 90;
    private static final int MOST_POSTS = 20;

    ScreeningView valid() {
        requireWithin("days", days, MOST_DAYS);
        requireWithin("posts", posts, MOST_POSTS);
        return this;
    }

    private static void requireWithin(String field, Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw InvalidInput.of(field, "out-of-range", most);
        }
    }
}
