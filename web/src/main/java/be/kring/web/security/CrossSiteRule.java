package be.kring.web.security;

import java.util.Set;

/**
 * What a foreign page can make a browser send is refused. A cookie goes along with requests that another site started; its
 * page can neither set the header {@code X-Kring} without asking first, nor choose {@code Origin}. Both are demanded.
 * Source: OWASP Cross-Site Request Forgery Prevention, "custom request headers" and "verifying origin".
 */
final class CrossSiteRule {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private CrossSiteRule() {
    }

    /** For the API. A bearer token is never sent by a browser on its own, so it needs no more. */
    static boolean permits(PublicAddress address, String method, boolean byCookie, String origin, String xKring) {
        return SAFE.contains(method) || !byCookie || address.isOrigin(origin) && "1".equals(xKring);
    }

    /**
     * For a plain form of ours, which can set no header. A browser leaves out the origin, or sends {@code null}, under some
     * referrer policies; then its own word that the request is from the same origin counts, which no page can forge.
     */
    static boolean permitsForm(PublicAddress address, String origin, String secFetchSite) {
        return origin == null || origin.equals("null") ? "same-origin".equals(secFetchSite) : address.isOrigin(origin);
    }
}
