package be.kring.keycloak;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Cookies as browsers treat them on {@code http://localhost}, a secure context: {@code Secure} ones are sent there, as Keycloak expects. */
final class BrowserCookies extends CookieManager {

    @Override
    public void put(URI address, Map<String, List<String>> headers) throws IOException {
        Map<String, List<String>> plain = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        plain.putAll(headers);
        plain.computeIfPresent("Set-Cookie", (name, cookies) -> cookies.stream().map(cookie -> cookie.replaceAll("(?i);\\s*secure", "")).toList());
        super.put(address, plain);
    }
}
