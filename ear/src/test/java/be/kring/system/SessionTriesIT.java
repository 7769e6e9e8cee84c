package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The tries on sign-in and sessions: tokens that are none, sessions that somebody else chose, requests of foreign pages. */
@WholeSystem
class SessionTriesIT {

    private static final String SESSION = "KRING_SESSION";
    /** The cookie of WildFly's OIDC client whose digest is the nonce. */
    private static final String NONCE = "session_random_value";

    @Test
    void try35_a_token_in_the_address_is_no_sign_in(Kring kring) {
        String token = kring.accessToken(Account.VLAAMS);
        kring.stranger().get("me?access_token=" + token).expecting(401);
        kring.stranger().get("me?Authorization=Bearer%20" + token).expecting(401);
        kring.stranger().with("Content-Type", "application/x-www-form-urlencoded").send("POST", "groups", "access_token=" + token).expecting(401);
        kring.signsIn(Account.VLAAMS).api().get("me?access_token=" + token).expecting(401);
    }

    @Test
    void try35_an_id_token_is_no_bearer_token(Kring kring) {
        var tokens = kring.tokens(Account.VLAAMS);
        bearer(kring, tokens.path("access_token").asText()).get("me").expecting(200);
        bearer(kring, tokens.path("id_token").asText()).get("me").expecting(401);
        bearer(kring, tokens.path("refresh_token").asText()).get("me").expecting(401);
    }

    @Test
    void try35_a_bearer_token_is_held_to_its_signature(Kring kring) {
        String token = kring.accessToken(Account.VLAAMS);
        String[] parts = token.split("\\.");
        String none = java.util.Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        for (String forged : List.of(parts[0] + "." + parts[1] + ".", none + "." + parts[1] + ".", parts[0] + "." + parts[1] + "." + "x".repeat(342),
                "x", "..", "")) {
            bearer(kring, forged).get("me").expecting(401);
        }
    }

    @Test
    void try36_login_fixation_a_planted_session_is_not_the_one_after_sign_in(Kring kring) {
        String planted = "gE0cZ5vVq3v0yXo8mYB3G1m2n3o4p5q6r7s8t9u0.kring-1";
        Colleague victim = kring.signsIn(Account.JONG, Map.of(SESSION, planted));
        assertNotEquals(planted, victim.cookie(SESSION));
        assertEquals("Noor Claes", victim.me().path("name").asText());
        kring.stranger().with("Cookie", SESSION + "=" + planted).get("me").expecting(401);
    }

    @Test
    void try36_each_sign_in_gets_a_session_of_its_own(Kring kring) {
        Colleague one = kring.signsIn(Account.JONG);
        Colleague other = kring.signsIn(Account.JONG);
        assertNotEquals(one.cookie(SESSION), other.cookie(SESSION));
    }

    @Test
    void try36_swapped_state_the_return_of_somebody_else_signs_nobody_in(Kring kring) {
        URI back = kring.leavesBeforeReturning(Account.MODERATOR).back();
        Api victim = kring.stranger().with("Accept", "text/html");
        victim.get(back.getRawPath() + "?" + back.getRawQuery());
        victim.get("me").expecting(401);
    }

    @Test
    void try36_swapped_state_does_not_help_who_has_begun_a_sign_in(Kring kring) {
        URI back = kring.leavesBeforeReturning(Account.MODERATOR).back();
        Api victim = kring.stranger().with("Accept", "text/html");
        String started = victim.get("/sign-in/return").expecting(302).header("Location").orElseThrow();
        victim.get(back.getRawPath() + "?" + back.getRawQuery());
        victim.get("me").expecting(401);
        String own = parameter(started, "state");
        victim.get("/sign-in/return?state=" + own + "&code=" + parameter(back.toString(), "code"));
        victim.get("me").expecting(401);
    }

    @Test
    void try36_each_sign_in_has_a_state_a_nonce_and_a_proof_key_of_its_own(Kring kring) {
        String one = begins(kring);
        String other = begins(kring);
        for (String name : List.of("state", "nonce", "code_challenge")) {
            assertTrue(one.contains("&" + name + "=") || one.contains("?" + name + "="), one);
            assertNotEquals(parameter(one, name), parameter(other, name), name);
        }
        assertEquals("S256", parameter(one, "code_challenge_method"));
    }

    @Test
    void try36_the_browser_that_began_comes_in(Kring kring) {
        Kring.Unreturned own = kring.leavesBeforeReturning(Account.MODERATOR);
        assertEquals(200, comesBack(kring, own.back(), own.cookies()));
    }

    /** The code is good each time, and all else but one thing, which is that of another sign-in of the same person. */
    @ParameterizedTest
    @ValueSource(strings = {"OAuth_Token_Request_State", NONCE, "code_verifier"})
    void try36_swapped_state_nonce_or_proof_key_signs_nobody_in(String cookie, Kring kring) {
        Kring.Unreturned own = kring.leavesBeforeReturning(Account.MODERATOR);
        String swapped = kring.leavesBeforeReturning(Account.MODERATOR).cookies().get(cookie);
        Map<String, String> cookies = new HashMap<>(own.cookies());
        assertNotEquals(swapped, cookies.put(cookie, swapped));
        assertEquals(401, comesBack(kring, own.back(), cookies));
        Kring.Unreturned again = kring.leavesBeforeReturning(Account.MODERATOR);
        cookies.putAll(again.cookies());
        cookies.remove(cookie);
        assertEquals(401, comesBack(kring, again.back(), cookies), "nor without it");
    }

    /** A code that somebody saw, brought by the browser of another, who has begun a sign-in too. */
    @Test
    void try36_a_stolen_code_in_another_browser_signs_nobody_in(Kring kring) {
        Kring.Unreturned stolen = kring.leavesBeforeReturning(Account.MODERATOR);
        Kring.Unreturned thief = kring.leavesBeforeReturning(Account.LOKAAL);
        URI back = URI.create(thief.back().toString().replace(parameter(thief.back().toString(), "code"), parameter(stolen.back().toString(), "code")));
        assertEquals(401, comesBack(kring, back, thief.cookies()));
    }

    @Test
    void try36_the_sign_in_leads_to_no_other_site(Kring kring) {
        Colleague lieve = kring.signsIn(Account.VLAAMS);
        for (String to : List.of("//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/\t/evil.example")) {
            String location = lieve.api().get("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)).expecting(302)
                    .header("Location").orElseThrow();
            assertEquals(kring.origin() + "/", location);
        }
    }

    @Test
    void try37_csrf_by_form_and_by_text_plain_json_changes_nothing(Kring kring) {
        Colleague lieve = kring.signsIn(Account.VLAAMS);
        String before = lieve.me().path("theme").asText();
        String other = before.equals("DARK") ? "LIGHT" : "DARK";
        String json = "{\"theme\":\"" + other + "\"}";
        Api plain = lieve.api().without("X-Kring").without("Origin");
        for (Api foreign : List.of(plain, plain.with("Origin", "https://evil.example"), plain.with("Origin", "null"), plain.with("Origin", kring.origin()),
                plain.with("X-Kring", "1"), plain.with("X-Kring", "1").with("Origin", "https://evil.example"))) {
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/json")) {
                csrf(foreign.with("Content-Type", type).send("PATCH", "me", json));
                csrf(foreign.with("Content-Type", type).send("POST", "groups", json));
            }
            csrf(foreign.send("DELETE", "groups/club35/membership", null));
        }
        assertEquals(before, lieve.me().path("theme").asText());
        Answer signOut = plain.with("Origin", "https://evil.example").send("POST", "/sign-out", null);
        csrf(signOut);
        lieve.me();
    }

    private static String begins(Kring kring) {
        return kring.stranger().with("Accept", "text/html").get("/sign-in/return").expecting(302).header("Location").orElseThrow();
    }

    /** @return what Kring then answers to the question who that is */
    private static int comesBack(Kring kring, URI back, Map<String, String> cookies) {
        Api browser = kring.stranger();
        browser.with("Accept", "text/html").with("Cookie", cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "))).get(back.getRawPath() + "?" + back.getRawQuery());
        return browser.get("me").status();
    }

    private static void csrf(Answer answer) {
        assertEquals(403, answer.status(), answer::toString);
        assertTrue(answer.body().contains("/problems/csrf"), answer::toString);
    }

    private static Api bearer(Kring kring, String token) {
        return kring.stranger().without("Origin").without("X-Kring").with("Authorization", "Bearer " + token);
    }

    private static String parameter(String address, String name) {
        return address.replaceFirst(".*[?&]" + name + "=([^&]*).*", "$1");
    }
}
