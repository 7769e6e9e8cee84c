package be.kring.admission;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;
import com.fasterxml.jackson.annotation.JsonIgnore;

import java.util.UUID;

/**
 * An applicant was asked something, or answered; told to the applicant.
 *
 * @param question what was asked, by somebody else; null for an answer. The log does not keep it
 */
public record AdmissionChanged(UUID personId, UUID groupId, UUID by, @JsonIgnore String question) implements DomainEvent {

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "admission.changed";
    }
}
