package be.kring.web.problem;

import be.kring.shared.DomainException;
import be.kring.shared.Stale;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.resource.ResourceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Everything that nobody foresaw. The answer tells nothing but a request id; the log tells the rest under the same id.
 * Three things that arrive wrapped by the container are recognised: a refusal, a row that somebody else changed at the same
 * moment, and a database that cannot be reached.
 */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

    @Inject
    Refusal refusal;

    @Inject
    JsonRefusalMapper json;

    @Inject
    HttpServletRequest request;

    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException known) {
                return refusal.of(known);
            }
            if (cause instanceof JsonProcessingException unreadable) {
                return json.toResponse(unreadable);
            }
            if (Stale.isCausedBy(cause)) {
                return refusal.of(new Stale());
            }
            if (isOutage(cause)) {
                return logged(ProblemType.UNAVAILABLE, failure);
            }
        }
        return logged(ProblemType.INTERNAL, failure);
    }

    private Response logged(ProblemType type, Throwable failure) {
        LOG.errorf(failure, "Request %s failed: %s %s", RequestId.of(request), request.getMethod(), request.getRequestURI());
        return refusal.of(type);
    }

    /**
     * SQLSTATE class 08 (connection), 53 (resources), 57P (shutdown), and a pool that has no connection to give. What breaks at the commit
     * the transaction manager does not give as the cause, but as suppressed.
     */
    private static boolean isOutage(Throwable cause) {
        String state = cause instanceof SQLException sql ? sql.getSQLState() : null;
        return state != null && (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P"))
                || cause instanceof ResourceException
                || Stream.of(cause.getSuppressed()).anyMatch(FailureMapper::isCausedByOutage);
    }

    private static boolean isCausedByOutage(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(FailureMapper::isOutage);
    }
}
