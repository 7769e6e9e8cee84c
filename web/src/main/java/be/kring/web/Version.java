package be.kring.web;

import be.kring.shared.Stale;
import be.kring.web.problem.IfMatchRequired;
import jakarta.ws.rs.core.Response;

/**
 * The version of a resource in {@code ETag} and {@code If-Match} (RFC 9110, section 8.8.3 and 13.1.1): the number in quotes. The
 * strong form only, since a weak one says nothing of what is overwritten.
 */
public final class Version {

    private Version() {
    }

    /**
     * The version that a writer has seen.
     *
     * @param ifMatch the header as it came, or null
     * @throws IfMatchRequired when it is missing
     * @throws Stale           when it is not a version that Kring ever gave, so certainly not the current one
     */
    public static long seen(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new IfMatchRequired();
        }
        String tag = ifMatch.strip();
        if (!tag.matches("\"[0-9]{1,18}\"")) {
            throw new Stale();
        }
        return Long.parseLong(tag.substring(1, tag.length() - 1));
    }

    /** An answer of 200 that tells the version of what it holds. */
    public static Response tagged(Object entity, long version) {
        return Response.ok(entity).tag(Long.toString(version)).build();
    }
}
