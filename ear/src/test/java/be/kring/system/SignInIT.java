package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Everyone comes in through her employer, without a form of ours. */
@WholeSystem
class SignInIT {

    @ParameterizedTest
    @EnumSource(Account.class)
    void everybody_is_known_by_the_word_of_her_employer(Account account, Kring kring) {
        JsonNode me = kring.signsIn(account).me();
        assertEquals(account.person(), me.path("name").asText());
        assertTrue(me.path("function").asText().length() > 3, () -> "a function in " + me);
        assertTrue(me.path("organisation").path("name").asText().length() > 3, () -> "an organisation in " + me);
    }

    @Test
    void a_program_acts_for_somebody_with_a_bearer_token(Kring kring) {
        Colleague lieve = kring.integrator(Account.VLAAMS);
        assertEquals("Lieve Vermeulen", lieve.me().path("name").asText());
    }

    @Test
    void nobody_comes_in_without_signing_in(Kring kring) {
        assertEquals(401, kring.stranger().get("me").status());
    }

    @Test
    void a_token_in_the_address_is_no_sign_in(Kring kring) {
        String token = kring.accessToken(Account.VLAAMS);
        assertEquals(401, kring.stranger().get("me?access_token=" + token).status());
    }
}
