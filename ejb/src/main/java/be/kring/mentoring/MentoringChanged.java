package be.kring.mentoring;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import java.util.UUID;

/** What a person sees of the programme of a group changed: their own part, a proposal, a pair, or whether it is open. Told to that person only. */
public record MentoringChanged(UUID personId, UUID groupId) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "mentoring.changed";
    }
}
