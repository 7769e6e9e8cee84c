package be.kring.desk;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/**
 * Something was said in a conversation that this person may read.
 *
 * @param number of the line, counted from one
 */
public record LineSaid(UUID personId, UUID talkId, int number) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "desk.line";
    }
}
