package be.kring.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.List;

/**
 * A refusal as it is sent (RFC 9457).
 *
 * @param instance   the path that was asked for, as it stood in the request line
 * @param requestId  see {@link RequestId}; an extension of the RFC's members
 * @param violations what is wrong with which field; left out when it is not about fields
 */
public record Problem(String type, String title, int status, String detail, String instance, String requestId,
                      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One thing that is wrong with one field, in the caller's language. */
    public record Violation(String field, String message) {
    }
}
