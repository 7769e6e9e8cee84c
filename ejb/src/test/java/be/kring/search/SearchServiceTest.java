package be.kring.search;

import be.kring.shared.DomainException;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

/** What PostgreSQL stops because it takes too long is told as that, and nothing else is. */
class SearchServiceTest {

    @Test
    void a_search_that_was_stopped_is_refused_and_a_failure_is_one() {
        assertEquals("search-too-broad", assertInstanceOf(DomainException.class, SearchService.refusal(new SQLException("canceling statement", "57014"))).code());
        assertInstanceOf(IllegalStateException.class, SearchService.refusal(new SQLException("syntax", "42601")));
    }
}
