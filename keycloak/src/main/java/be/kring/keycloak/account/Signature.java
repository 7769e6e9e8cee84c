package be.kring.keycloak.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof that a body comes from this Keycloak and when it was sent: HMAC-SHA-256 (RFC 2104) over the time, a full stop and the body.
 * With the time inside, somebody who records a request cannot send it again later.
 */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {
    }

    /**
     * @param timestamp seconds since 1970, as sent in {@code X-Kring-Timestamp}
     * @return the value of {@code X-Kring-Signature}: {@code sha256=} and the code in lower-case hexadecimal
     */
    static String sign(String secret, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
