package be.kring.mail;

import be.kring.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"noor.peeters@gent.be", "a@b.eu", "o'brien+kring@post.agentschap-ruimte.vlaanderen.be", "x_1@1.example"})
    void an_address_is_one(String address) {
        assertEquals(address, MailAddress.valid("address", "  " + address + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"noor", "noor@", "@gent.be", "noor@gent", "noor@gent..be", "noor@-gent.be", "noor peeters@gent.be", "noor@gent.be, jan@gent.be",
        "noor@gent.be\nBcc: jan@gent.be", "<noor@gent.be>", "noor@[127.0.0.1]", "noör@gent.be", "\"noor\"@gent.be"})
    void what_is_none_is_refused(String address) {
        assertEquals("not-an-address", assertThrows(InvalidInput.class, () -> MailAddress.valid("address", address)).violations().get(0).code());
    }

    @Test
    void nothing_and_too_much_say_so() {
        assertEquals("required", assertThrows(InvalidInput.class, () -> MailAddress.valid("address", " ")).violations().get(0).code());
        assertEquals("too-long", assertThrows(InvalidInput.class, () -> MailAddress.valid("address", "a".repeat(250) + "@b.eu")).violations().get(0).code());
    }
}
