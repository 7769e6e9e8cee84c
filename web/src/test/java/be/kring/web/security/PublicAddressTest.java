package be.kring.web.security;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080", "http://localhost:8080, LOCALHOST:8080",
        "https://kring.example, kring.example", "https://kring.example, kring.example:443",
        "https://kring.example:443, kring.example", "http://kring.example/, kring.example:80"})
    void itsOwnHostIsKnownInEverySpelling(URI address, String host) {
        assertTrue(new PublicAddress(address).isHost(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evil.example", "kring.example.evil.example", "kring.example:80", "kring.example:8443", "kring.example@evil.example",
        "evil.example#kring.example", "evilkring.example", "kring.example:443:443"})
    void try41_forgedHostIsNotOurs(String host) {
        assertFalse(new PublicAddress(URI.create("https://kring.example")).isHost(host));
    }

    @Test
    void anOriginIsOursOnlyLetterByLetter() {
        PublicAddress address = new PublicAddress(URI.create("https://kring.example/"));
        assertEquals("https://kring.example", address.origin());
        assertTrue(address.isOrigin("https://kring.example"));
        for (String foreign : new String[] {null, "null", "", "http://kring.example", "https://kring.example:8443", "https://kring.example.evil.example",
            "https://evil.example"}) {
            assertFalse(address.isOrigin(foreign), foreign);
        }
    }

    @Test
    void anAddressThatIsNoneIsRefusedAtTheStart() {
        assertThrows(IllegalArgumentException.class, () -> new PublicAddress(URI.create("ftp://kring.example")));
        assertThrows(IllegalArgumentException.class, () -> new PublicAddress(URI.create("http:///kring")));
    }
}
