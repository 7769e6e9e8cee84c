package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Kring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The headers of {@code 07-headers.cli} are on every kind of answer (OWASP ASVS 5.0, V3.4). */
@WholeSystem
class SecurityHeadersIT {

    private static final Map<String, String> ALWAYS = Map.of(
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/health/ready", "/openapi", "/sign-in", "/api/v1/me", "/api/v1/nothing-here", "/nothing-here",
            "/live", "/oidc/backchannel-logout", "/%2e%2e/WEB-INF/web.xml", "/api/v1/groups?limit=x"})
    void on_what_a_stranger_gets(String path, Kring kring) {
        assertHeaders(kring.stranger().get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/me", "/api/v1/groups", "/api/v1/nothing-here", "/api/v1/groups?limit=x"})
    void on_what_a_colleague_gets(String path, Kring kring) {
        assertHeaders(kring.colleague(Account.VLAAMS).api().get(path));
    }

    @Test
    void on_refusals(Kring kring) {
        Api api = kring.colleague(Account.VLAAMS).api();
        assertHeaders(api.without("X-Kring").post("groups", Api.object()));
        assertHeaders(api.send("POST", "groups", "{\"slug\":"));
        assertHeaders(api.send("POST", "groups", "{\"x\":\"" + "x".repeat(100_000) + "\"}"));
        assertHeaders(api.send("BREW", "/", null));
    }

    private static void assertHeaders(Answer answer) {
        ALWAYS.forEach((name, value) -> assertEquals(value, answer.header(name).orElse("(none)"), () -> name + " on " + answer));
        String policy = answer.header("Content-Security-Policy").orElse("");
        for (String part : new String[] {"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'",
                "require-trusted-types-for 'script'"}) {
            assertTrue(policy.contains(part), () -> part + " in the policy " + policy + " of " + answer);
        }
        assertTrue(answer.header("Permissions-Policy").orElse("").contains("camera=()"), answer::toString);
        assertEquals(1, answer.headers().allValues("Content-Security-Policy").size(), answer::toString);
        assertTrue(answer.header("Server").isEmpty() && answer.header("X-Powered-By").isEmpty(), answer::toString);
    }
}
