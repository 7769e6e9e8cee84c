package be.kring.web.security;

import java.util.List;
import java.util.Set;

/** What stands open and what does not: everything is for signed-in people only, but for what is named here. */
final class Places {

    private static final Set<String> PUBLIC = Set.of("/", "/accessibility", "/problems", "/error", "/sign-in", "/sign-out", "/openapi", "/favicon.ico", "/robots.txt");
    private static final List<String> PUBLIC_BELOW = List.of("/assets/", "/problems/", "/health/", "/oidc/", "/sign-in/");
    private static final List<String> WITHOUT_CALLER = List.of("/assets/", "/health/", "/oidc/");

    private Places() {
    }

    static boolean isPublic(String path) {
        return PUBLIC.contains(path) || PUBLIC_BELOW.stream().anyMatch(path::startsWith);
    }

    /** Where the answer is the same whoever asks, so that nobody is looked up. */
    static boolean isTheSameForAll(String path) {
        return WITHOUT_CALLER.stream().anyMatch(path::startsWith);
    }

    /** Where programs ask, to whom a redirect to a sign-in page says nothing. */
    static boolean isForPrograms(String path) {
        return path.equals("/live") || path.equals("/api") || path.startsWith("/api/");
    }

    /** What a page shows in any number, and the browser asks for by itself. */
    static boolean isPhoto(String path) {
        return path.startsWith("/photos/");
    }

    /** Whether one may be sent on to it after signing in: a path of this site, never another site (CWE-601). */
    static boolean isOnThisSite(String to) {
        return to != null && to.startsWith("/") && !to.startsWith("//") && to.length() <= 2000
                && to.chars().allMatch(character -> character > ' ' && character != '\\' && character != 127);
    }
}
