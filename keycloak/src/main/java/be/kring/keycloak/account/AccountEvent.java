package be.kring.keycloak.account;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What Kring is told.
 *
 * @param id      stays the same over all attempts, so that the receiver recognises a repeat
 * @param issuer  issuer of the realm, as in its tokens
 * @param subject the account's id, {@code sub} in its tokens
 * @param change  what happened
 * @param at      when it was done in Keycloak
 */
record AccountEvent(String id, String issuer, String subject, AccountChange change, Instant at) {

    /** The JSON body, in UTF-8. */
    byte[] body() {
        return JsonNodeFactory.instance.objectNode()
                .put("id", id)
                .put("issuer", issuer)
                .put("subject", subject)
                .put("event", change.name())
                .put("at", at.toString())
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
