package be.kring.expertise;

import be.kring.person.PersonView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.time.Instant;

/** A topic that somebody proposes, for who decides. */
public record ProposalView(@JsonUnwrapped TopicDetail topic, PersonView proposedBy, Instant at) {
}
