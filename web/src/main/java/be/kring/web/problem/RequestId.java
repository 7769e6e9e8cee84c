package be.kring.web.problem;

import jakarta.servlet.http.HttpServletRequest;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * The number of a request, under which the log tells of it: in the header {@code X-Request-Id} of every answer, in every refusal, and
 * in every line of the log as {@code requestId}. A caller or a proxy may give one; it is taken when it is 8 to 64 letters, digits, dots,
 * hyphens or underscores, so that nothing else gets into a log by it.
 */
public final class RequestId {

    public static final String HEADER = "X-Request-Id";
    /** The name in the lines of the log. */
    public static final String LOGGED = "requestId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestId() {
    }

    /** The number that was offered, or a new one. @param offered null for none */
    public static String settle(String offered) {
        return offered != null && WELL_FORMED.matcher(offered).matches() ? offered
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** That of a request, which was settled before anything else looked at it. */
    public static String of(HttpServletRequest request) {
        return request.getHeader(HEADER);
    }
}
