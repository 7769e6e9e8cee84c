package be.kring.web.security;

import org.eclipse.microprofile.config.ConfigProvider;

import java.net.URI;
import java.util.Locale;

/**
 * Where people find Kring: {@code KRING_PUBLIC_URL}. It is configuration and never taken from a request, so that no
 * forged {@code Host} or {@code X-Forwarded-*} can bend a redirect, a link, or the comparison of an origin.
 */
public record PublicAddress(URI uri) {

    /** @throws IllegalArgumentException when it is no absolute http or https address */
    public PublicAddress {
        if (uri.getHost() == null || !uri.getScheme().matches("https?")) {
            throw new IllegalArgumentException("KRING_PUBLIC_URL must be like https://kring.example, not " + uri);
        }
    }

    public static PublicAddress configured() {
        return new PublicAddress(URI.create(ConfigProvider.getConfig().getOptionalValue("kring.public.url", String.class)
                .orElse("http://localhost:8080")));
    }

    /** {@code https://kring.example}: scheme, host, and the port unless it is the scheme's own (RFC 6454, section 6.2). */
    public String origin() {
        return uri.getScheme() + "://" + host();
    }

    /** Whether a header {@code Host} names this place; the scheme's own port may be written out or not. */
    public boolean isHost(String header) {
        return header != null && normal(header.strip().toLowerCase(Locale.ROOT)).equals(host());
    }

    /** Whether a header {@code Origin} names this place. {@code null} and an absent one do not. */
    public boolean isOrigin(String header) {
        return header != null && header.equals(origin());
    }

    /** The full address of a path of Kring. */
    public String at(String path) {
        return origin() + path;
    }

    public boolean isSecure() {
        return uri.getScheme().equals("https");
    }

    private String host() {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return normal(uri.getPort() < 0 ? host : host + ":" + uri.getPort());
    }

    private String normal(String host) {
        String ownPort = isSecure() ? ":443" : ":80";
        return host.endsWith(ownPort) ? host.substring(0, host.length() - ownPort.length()) : host;
    }
}
