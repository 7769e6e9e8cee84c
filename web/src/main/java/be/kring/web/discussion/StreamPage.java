package be.kring.web.discussion;

import be.kring.shared.Page;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A page of what also arrives as events.
 *
 * @param head a position in the stream of the group that was read before the page: events from there on bring the page up to date, and
 *             one that the page already shows does no harm
 */
public record StreamPage<T>(@JsonUnwrapped Page<T> page, long head) {
}
