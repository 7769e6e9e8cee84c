package be.kring.keycloak.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SignatureTest {

    @Test
    void coversTheTimeAndTheBody() {
        byte[] body = "{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8);
        // printf '1700000000.{"id":"1"}' | openssl dgst -sha256 -hmac key
        assertEquals("sha256=9e040cb90cefc5a04ab9a9848a74e2ff0489b4d8837b38d54555cb67e4f8e76e", Signature.sign("key", 1_700_000_000L, body));
    }
}
