package be.kring.web.problem;

import be.kring.shared.DomainException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the domain refuses, under the code that the domain gave. */
@Provider
public class DomainExceptionMapper implements ExceptionMapper<DomainException> {

    @Inject
    Refusal refusal;

    @Override
    public Response toResponse(DomainException exception) {
        return refusal.of(exception);
    }
}
