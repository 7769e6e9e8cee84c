package be.kring.web.problem;

import be.kring.shared.DomainException;
import be.kring.shared.InvalidInput;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A body that is not what the resource reads. What can be said of one field names it: an unknown field, one that stands
 * twice, one of the wrong type; what cannot is a bad request. Nothing of the parser's own message is told.
 */
@Provider
public class JsonRefusalMapper implements ExceptionMapper<JsonProcessingException> {

    @Inject
    Refusal refusal;

    @Override
    public Response toResponse(JsonProcessingException exception) {
        return find(exception).map(refusal::of).orElseGet(() -> refusal.of(ProblemType.BAD_REQUEST));
    }

    /** What is wrong with which field; empty when it is not about a field. */
    static Optional<DomainException> find(JsonProcessingException exception) {
        if (exception instanceof JsonParseException parse) {
            return duplicate(parse).map(field -> InvalidInput.of(field, "duplicate-field"));
        }
        if (exception instanceof UnrecognizedPropertyException unknown) {
            return Optional.of(InvalidInput.of(path(unknown), "unknown-field"));
        }
        if (exception instanceof JsonMappingException mapping) {
            return mapped(mapping);
        }
        return Optional.empty();
    }

    private static Optional<DomainException> mapped(JsonMappingException exception) {
        String path = path(exception);
        if (exception.getCause() instanceof JsonParseException parse) {
            return find(parse);
        }
        if (exception.getCause() instanceof InvalidInput own) {
            return Optional.of(path.isEmpty() ? own : at(path, own));
        }
        if (exception.getCause() instanceof DomainException own) {
            return Optional.of(own);
        }
        if (path.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(InvalidInput.of(path, code(exception)));
    }

    private static String code(JsonMappingException exception) {
        if (exception instanceof InvalidFormatException format && format.getTargetType() != null) {
            if (java.time.temporal.Temporal.class.isAssignableFrom(format.getTargetType())) {
                return "invalid-date";
            }
            return format.getTargetType().isEnum() && format.getValue() instanceof String ? "invalid-value" : "wrong-type";
        }
        return "wrong-type";
    }

    /** The domain names a field within its own value; the reader knows where that value stood. */
    private static InvalidInput at(String path, InvalidInput own) {
        return new InvalidInput(own.violations().stream()
                .map(violation -> new InvalidInput.Violation(path, violation.code(), violation.limit())).toList());
    }

    private static String path(JsonMappingException exception) {
        List<JsonMappingException.Reference> path = exception.getPath();
        return path.stream().map(JsonMappingException.Reference::getFieldName).filter(name -> name != null)
                .collect(Collectors.joining("."));
    }

    private static Optional<String> duplicate(JsonParseException exception) {
        JsonParser parser = exception.getProcessor();
        if (parser == null || !exception.getOriginalMessage().startsWith("Duplicate field")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(parser.currentName());
        } catch (IOException closed) {
            return Optional.empty();
        }
    }
}
