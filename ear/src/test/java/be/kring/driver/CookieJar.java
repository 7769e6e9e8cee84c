package be.kring.driver;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The cookies of one browser. Like a real browser, and unlike the JDK's own jar, it treats {@code localhost} as secure, so
 * that Keycloak's {@code Secure} cookies come back over plain HTTP.
 */
final class CookieJar extends CookieHandler {

    private record Key(String host, String path, String name) {
    }

    private final Map<Key, String> cookies = new ConcurrentHashMap<>();

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> requestHeaders) {
        String said = String.join("; ", requestHeaders.getOrDefault("Cookie", List.of()));
        String header = cookies.entrySet().stream().filter(cookie -> goesTo(uri, cookie.getKey()) && !("; " + said).contains("; " + cookie.getKey().name() + "="))
                .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        return header.isEmpty() ? Map.of() : Map.of("Cookie", List.of(header));
    }

    @Override
    public void put(URI uri, Map<String, List<String>> responseHeaders) {
        responseHeaders.forEach((name, values) -> {
            if ("Set-Cookie".equalsIgnoreCase(name)) {
                values.stream().flatMap(value -> HttpCookie.parse(value).stream()).forEach(cookie -> put(uri, cookie));
            }
        });
    }

    Optional<String> find(String name) {
        return cookies.entrySet().stream().filter(cookie -> cookie.getKey().name().equals(name))
                .map(Map.Entry::getValue).findFirst();
    }

    /** All of them by name. */
    Map<String, String> byName() {
        return cookies.entrySet().stream().collect(Collectors.toMap(cookie -> cookie.getKey().name(), Map.Entry::getValue, (one, other) -> one));
    }

    private void put(URI uri, HttpCookie cookie) {
        String path = Optional.ofNullable(cookie.getPath()).filter(given -> !given.isEmpty()).orElse("/");
        Key key = new Key(uri.getHost(), path, cookie.getName());
        if (cookie.getMaxAge() == 0 || cookie.hasExpired()) {
            cookies.remove(key);
        } else {
            cookies.put(key, cookie.getValue());
        }
    }

    private static boolean goesTo(URI uri, Key cookie) {
        String path = uri.getPath().isEmpty() ? "/" : uri.getPath();
        String folder = cookie.path().endsWith("/") ? cookie.path() : cookie.path() + "/";
        return cookie.host().equals(uri.getHost()) && (path + "/").startsWith(folder);
    }
}
