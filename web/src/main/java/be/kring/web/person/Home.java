package be.kring.web.person;

import be.kring.discussion.HomeView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.time.Instant;

/**
 * What is new for the caller.
 *
 * @param since when their previous visit ended; null during the first
 */
public record Home(Instant since, @JsonUnwrapped HomeView news) {
}
