package be.kring.web.security;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlacesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accessibility", "/assets/a.js", "/problems/stale", "/health/ready", "/sign-in", "/sign-out", "/oidc/backchannel-logout"})
    void whatIsNamedStandsOpen(String path) {
        assertTrue(Places.isPublic(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/groups", "/me", "/api/v1/me", "/live", "/assets", "/assetsx", "/admin", "/anything", "//", "/accessibility/x"})
    void everythingElseDoesNot(String path) {
        assertFalse(Places.isPublic(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/groups/club35?tag=feest", "/posts/0192#x"})
    void aPathOfThisSiteMayBeWhereToGo(String to) {
        assertTrue(Places.isOnThisSite(to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "groups", "//evil.example", "/\\evil.example", "https://evil.example", "/a\r\nSet-Cookie: x=1", "/ evil", "/\u0000",
        "javascript:alert(1)"})
    void anotherSiteMayNot(String to) {
        assertFalse(Places.isOnThisSite(to));
    }
}
