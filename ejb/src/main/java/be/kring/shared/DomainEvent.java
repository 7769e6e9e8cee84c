package be.kring.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * Something that happened, as a record of ids and scalars. What a screen shows of it is made at delivery, from the state
 * and through the policy of that moment; so a text that is hidden later does not stay in the log.
 */
public interface DomainEvent {

    /** The stream in which it takes its place. */
    @JsonIgnore
    StreamId stream();

    /** The name of the contract, for example {@code post.created}. */
    @JsonIgnore
    String name();
}
