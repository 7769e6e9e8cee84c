package be.kring.expertise;

import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.UUID;

/** What a topic may be called, and what may stand above it. */
@ApplicationScoped
class TopicNaming {

    @Inject
    TopicRepository topics;

    @Inject
    TopicBook book;

    /** @throws InvalidInput {@code topic-exists} naming the language in which another topic has this name */
    void requireFree(Actor actor, UUID id, LocalisedText names) {
        names.byLanguage().forEach((language, name) -> {
            if (topics.findByName(language, Folded.of(name), id, actor.personId()).isPresent()) {
                throw InvalidInput.of("names." + language, "topic-exists");
            }
        });
    }

    /** The topic of the vocabulary above; null for none. @throws InvalidInput when there is no such topic, or it stands below this one */
    UUID broader(Actor actor, UUID id, String slug) {
        if (slug == null) {
            return null;
        }
        Topic above = book.find(slug).filter(found -> found.state() == TopicState.ACCEPTED).orElseThrow(() -> InvalidInput.of("broader", "unknown"));
        if (topics.listUpwards(above.id()).contains(id)) {
            throw InvalidInput.of("broader", "topic-below");
        }
        return above.id();
    }

    /** Of something proposed: it ends in what nobody guesses, so that it neither tells of another proposal nor takes an address of a later vocabulary. */
    static String slug(String name) {
        String plain = Folded.slug(name);
        return (plain.isEmpty() ? "topic" : plain) + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
