package be.kring.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.Comparator;

/**
 * How a feature says what happened: inside its transaction. The event gets its place in the log at once (the stream
 * stays locked until the transaction ends, so publish late), then the features that observe it act in the same
 * transaction.
 *
 * <p>Lock order: a transaction that publishes to several streams takes the group first, then persons by rising id.
 */
@ApplicationScoped
public class DomainEvents {

    @Inject
    Event<Publication> publications;

    @Inject
    Event<DomainEvent> events;

    /** @return the position that the event got in its stream: 1, 2, 3 … without gaps */
    public long publish(DomainEvent event) {
        Publication publication = new Publication(event);
        publications.fire(publication);
        events.fire(event);
        return publication.seq();
    }

    /** Publishes to several streams in the order in which streams are locked. */
    public void publishAll(Collection<? extends DomainEvent> several) {
        several.stream().sorted(Comparator.comparing(DomainEvent::stream)).forEach(this::publish);
    }
}
