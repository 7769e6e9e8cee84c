package be.kring.question;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** Somebody does not want to hear again that they seem to know a topic. */
public record SuggestionDismissed(UUID personId, UUID topicId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "suggestion.dismissed";
    }
}
