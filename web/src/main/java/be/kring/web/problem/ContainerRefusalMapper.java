package be.kring.web.problem;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What JAX-RS itself refuses: no such path, method, or media type. Its status and its {@code Allow} are kept, its text is not. */
@Provider
public class ContainerRefusalMapper implements ExceptionMapper<WebApplicationException> {

    @Inject
    Refusal refusal;

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response own = exception.getResponse();
        if (own.getStatus() < 400) {
            return own;
        }
        Response.ResponseBuilder answer = Response.fromResponse(refusal.of(ProblemType.ofStatus(own.getStatus())));
        String allow = own.getHeaderString(HttpHeaders.ALLOW);
        return allow == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allow).build();
    }
}
