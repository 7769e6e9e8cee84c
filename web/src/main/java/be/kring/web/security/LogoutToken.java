package be.kring.web.security;

import java.time.Instant;
import java.util.Optional;

/** What a logout token says, once {@link LogoutTokens} has checked it: at least one of subject and session is there. */
record LogoutToken(String id, Instant expires, String issuer, Optional<String> subject, Optional<String> sid) {
}
