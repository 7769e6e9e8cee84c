package be.kring.web.problem;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** RESTEasy brings a mapper of its own for unknown fields, which would tell the names of our classes; this one takes its place. */
@Provider
public class UnknownFieldMapper implements ExceptionMapper<UnrecognizedPropertyException> {

    @Inject
    JsonRefusalMapper refusals;

    @Override
    public Response toResponse(UnrecognizedPropertyException exception) {
        return refusals.toResponse(exception);
    }
}
