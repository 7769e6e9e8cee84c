package be.kring.web.problem;

import be.kring.shared.DomainException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * What JAX-RS itself refuses: no such path, method, or media type. Its status and its {@code Allow} are kept, its text is not; what our own
 * readers of parameters refused comes wrapped in it.
 */
@Provider
public class ContainerRefusalMapper implements ExceptionMapper<WebApplicationException> {

    @Inject
    Refusal refusal;

    @Override
    public Response toResponse(WebApplicationException exception) {
        if (exception.getCause() instanceof DomainException refused) {
            return refusal.of(refused);
        }
        Response own = exception.getResponse();
        if (own.getStatus() < 400) {
            return own;
        }
        Response.ResponseBuilder answer = Response.fromResponse(refusal.of(ProblemType.ofStatus(own.getStatus())));
        String allow = own.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
    }
}
