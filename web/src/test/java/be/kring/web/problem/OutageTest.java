package be.kring.web.problem;

import jakarta.ejb.EJBException;
import jakarta.resource.ResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.SQLException;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "53300", "57P01"})
    void a_lost_connection_is_one_however_deep(String state) {
        assertTrue(Outage.isBehind(new EJBException(new IllegalStateException(new SQLException("away", state)))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40P01", "57014"})
    void a_statement_that_was_refused_is_none(String state) {
        assertFalse(Outage.isBehind(new EJBException(new IllegalStateException(new SQLException("refused", state)))));
    }

    @Test
    void a_pool_that_has_no_connection_to_give_is_one() {
        assertTrue(Outage.isBehind(new SQLException("no connection", new ResourceException("IJ000453"))));
    }

    @Test
    void what_broke_at_the_commit_is_found_among_the_suppressed() {
        Exception rolledBack = new Exception("rolled back");
        rolledBack.addSuppressed(new Exception(new SQLException("away", "08006")));
        assertTrue(Outage.isBehind(new EJBException(rolledBack)));
    }

    @Test
    void nothing_is_none() {
        assertFalse(Outage.isBehind(null));
        assertFalse(Outage.isBehind(new IllegalStateException("our own fault")));
    }
}
