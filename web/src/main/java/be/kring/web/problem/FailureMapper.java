package be.kring.web.problem;

import be.kring.shared.DomainException;
import be.kring.shared.Stale;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

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
        }
        return logged(Outage.isBehind(failure) ? ProblemType.UNAVAILABLE : ProblemType.INTERNAL, failure);
    }

    private Response logged(ProblemType type, Throwable failure) {
        LOG.errorf(failure, "Request %s failed: %s %s", RequestId.of(request), request.getMethod(), request.getRequestURI());
        return refusal.of(type);
    }
}
