package be.kring.keycloak.employer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailDomainTest {

    @ParameterizedTest
    @CsvSource({
        "lieve.vermeulen@vlaanderen.example, vlaanderen.example",
        "'  Sophie@FEDERAAL.Example ', federaal.example",
        "a+b@sub.lokaal.example, sub.lokaal.example",
        "jürgen@grün.example, xn--grn-ioa.example"})
    void isWhatFollowsTheAt(String typed, String domain) {
        assertEquals(Optional.of(domain), EmailDomain.find(typed));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"vlaams", "@vlaanderen.example", "a@b", "a@b@c.example", "a b@c.example", "a@c.example.", "a@<script>", "a@-.example", "a@x.example\u0000"})
    void isNotFoundInWhatIsNoAddress(String typed) {
        assertEquals(Optional.empty(), EmailDomain.find(typed));
    }

    @Test
    void isNotLookedForInWhatIsTooLong() {
        assertEquals(Optional.empty(), EmailDomain.find("a@" + "b".repeat(300) + ".example"));
    }
}
