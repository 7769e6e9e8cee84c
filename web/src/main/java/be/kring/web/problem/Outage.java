package be.kring.web.problem;

import jakarta.resource.ResourceException;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells whether a failure means that the database cannot be reached, and not that something is wrong with us. */
public final class Outage {

    private Outage() {
    }

    /** Whether it, a cause of it, or what the transaction manager gives as suppressed at the commit, is such a one. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> is(cause) || Stream.of(cause.getSuppressed()).anyMatch(Outage::isBehind));
    }

    /** SQLSTATE class 08 (connection), 53 (resources), 57P (shutdown), or a pool that has no connection to give. */
    private static boolean is(Throwable cause) {
        String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) || cause instanceof ResourceException;
    }
}
