package be.kring.system;

import be.kring.driver.Kring;
import be.kring.driver.RawRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Try 41: nobody but the configuration says where Kring is, whether people reach a node itself or a proxy whose word is taken. */
public abstract class ForgedHostTries {

    protected static final String EVIL = "evil.example";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/sign-in/return", "/groups", "/api/v1/me", "/live", "/sign-out", "/oidc/backchannel-logout"})
    protected void try41_a_forged_host_is_refused(String path, Kring kring) {
        String answer = RawRequest.get(path, "Host: " + EVIL, "Accept: text/html").to(kring.address());
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertFalse(answer.contains(EVIL), answer);
    }

    @Test
    protected void try41_two_hosts_or_another_in_the_request_line_are_refused(Kring kring) {
        String host = "Host: " + kring.address().getAuthority();
        assertTrue(RawRequest.get("/groups", host, "Host: " + EVIL).to(kring.address()).startsWith("HTTP/1.1 400"));
        assertTrue(RawRequest.get("http://" + EVIL + "/groups", host, "Accept: text/html").to(kring.address()).startsWith("HTTP/1.1 400"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Host: evil.example", "X-Forwarded-Proto: https", "X-Forwarded-Port: 4443", "Forwarded: host=evil.example;proto=https",
        "X-Forwarded-Server: evil.example", "X-Forwarded-For: evil.example", "X-Original-URL: /admin", "X-Forwarded-Prefix: /evil.example"})
    protected void try41_forged_forwarding_bends_no_redirect(String header, Kring kring) {
        for (String path : new String[] {"/groups", "/sign-in?to=/", "/sign-in/return"}) {
            String answer = RawRequest.get(path, "Host: " + kring.address().getAuthority(), header, "Accept: text/html").to(kring.address());
            assertTrue(answer.startsWith("HTTP/1.1 302"), answer);
            String location = answer.replaceFirst("(?is).*\r\nLocation: ([^\r]*)\r.*", "$1");
            assertTrue(location.startsWith(kring.origin() + "/") || location.startsWith(kring.issuer() + "/")
                    && location.contains("redirect_uri=" + kring.origin().replace(":", "%3A").replace("/", "%2F")), location);
            assertFalse(answer.contains(EVIL) || answer.matches("(?s).*(:|%3A)4443.*"), answer);
        }
    }

    /** Keycloak's listener may call a node at an internal address too; there it is told that it has to POST. */
    @Test
    protected void try41_probes_and_keycloak_reach_a_node_by_its_number(Kring kring) {
        assertTrue(RawRequest.get("/health/live", "Host: 127.0.0.1:1").to(kring.address()).startsWith("HTTP/1.1 200"));
        assertTrue(RawRequest.get("/oidc/account-events", "Host: 127.0.0.1:1").to(kring.address()).startsWith("HTTP/1.1 405"));
    }
}
