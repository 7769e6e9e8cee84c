package be.kring.markdown;

import java.util.Set;

/**
 * A text as it is shown.
 *
 * @param html     sanitised HTML
 * @param tags     the tags in it, in lower case and without {@code #}
 * @param mentions the handles in it that belong to somebody
 */
public record Rendered(String html, Set<String> tags, Set<String> mentions) {
}
