package be.kring.web.security;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Who sends account events shows that they know the shared secret: {@code X-Kring-Signature: sha256=<hex>} is the
 * HMAC-SHA-256 (RFC 2104) of the time in {@code X-Kring-Timestamp} (seconds since 1970), a dot, and the body. The time may
 * differ by five minutes, so that what was once recorded cannot be sent again later.
 */
final class Signature {

    private static final String PREFIX = "sha256=";
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final byte[] secret;
    private final Clock clock;

    /** @throws IllegalArgumentException when there is no secret: then nobody could be told from anybody */
    Signature(String secret, Clock clock) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("KRING_ACCOUNT_EVENTS_SECRET is empty");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.clock = clock;
    }

    boolean isOf(String timestamp, byte[] body, String signature) {
        if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}") || !signature.startsWith(PREFIX)) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant()).abs();
        byte[] expected = (PREFIX + hex(timestamp, body)).getBytes(StandardCharsets.US_ASCII);
        boolean same = MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8));
        return same && age.compareTo(SKEW) <= 0;
    }

    String hex(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
