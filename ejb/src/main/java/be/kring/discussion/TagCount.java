package be.kring.discussion;

/** A tag and how many posts of the group carry it. */
public record TagCount(String tag, long count) {
}
