package be.kring.question;

import be.kring.discussion.Capacity;
import be.kring.discussion.NewPost;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody wants to ask.
 *
 * @param title          one line, up to {@value #MAX_TITLE} characters
 * @param body           Markdown, as of a post
 * @param topics         up to {@value #MOST_TOPICS}; null for none
 * @param capacity       as of a post
 * @param organisationId as of a post
 * @param language       as of a post
 * @param route          to be brought to whoever knows; null for no
 */
public record NewQuestion(String title, String body, List<UUID> topics, Capacity capacity, UUID organisationId, Language language, Boolean route) {

    static final int MAX_TITLE = 150;
    static final int MOST_TOPICS = 5;

    String validTitle() {
        return Text.line("title", title, MAX_TITLE);
    }

    Set<UUID> validTopics() {
        return few(topics);
    }

    boolean isRouted() {
        return Boolean.TRUE.equals(route);
    }

    NewPost post() {
        return new NewPost(body, capacity, organisationId, language);
    }

    static Set<UUID> few(List<UUID> topics) {
        Set<UUID> chosen = topics == null ? new LinkedHashSet<>() : new LinkedHashSet<>(topics);
        if (chosen.size() > MOST_TOPICS) {
            throw InvalidInput.of("topics", "too-many", MOST_TOPICS);
        }
        if (chosen.contains(null)) {
            throw InvalidInput.of("topics", "invalid-value");
        }
        return chosen;
    }
}
