package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Kring;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The way in, seen: landing page, choice of the employer, the employer's form, home. */
@InBrowser
class SignInPagesIT {

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void are_in_the_language_of_the_browser_and_accessible(String language, Screens screens) {
        for (Device device : Device.values()) {
            Screen screen = screens.stranger(device, language);
            screen.open("/");
            assertThat(screen.page().locator("html")).hasAttribute("lang", language);
            screen.assertAccessible();
            screen.open("/sign-in?to=/");
            assertThat(screen.page().locator("html")).hasAttribute("lang", language);
            screen.assertAccessible();
        }
    }

    @ParameterizedTest
    @CsvSource({"nl, DESKTOP, vlaanderen", "fr, PHONE, federaal", "de, DESKTOP, lokaal", "en, PHONE, vlaanderen"})
    void of_the_employer_and_those_that_refuse_are_in_the_language_and_accessible(String language, Device device, String employer, Screens screens, Kring kring) {
        LoginTexts texts = LoginTexts.in(language);
        Screen screen = screens.stranger(device, language);
        screen.open("/sign-in?to=/");
        // To the page that answers a form Keycloak adds a script, which keeps the form out of the browser's history; the policy stops it, and nothing is lost.
        screen.expectNoise("login-actions/authenticate");
        screen.page().locator("#email").fill("iemand@nergens.example");
        screen.page().locator("#email").press("Enter");
        assertRefuses(screen, language, texts.of("employerEmailUnknown", "nergens.example"));
        screen.page().locator("button[name=employer][value=" + employer + "]").click();
        assertThat(screen.page().locator("#password")).isVisible();
        assertThat(screen.page().locator("html")).hasAttribute("lang", language);
        screen.assertAccessible();
        screen.page().locator("#username").fill("niemand");
        screen.page().locator("#password").fill("verkeerd");
        screen.page().locator("#password").press("Enter");
        assertRefuses(screen, language, texts.of("invalidUserMessage"));
        screen.expectNoise("400 \\(Bad Request\\)");
        screen.page().navigate(kring.issuer() + "/protocol/openid-connect/auth?client_id=nobody&response_type=code");
        assertThat(screen.page().locator("html")).hasAttribute("lang", language);
        screen.assertAccessible();
    }

    private static void assertRefuses(Screen screen, String language, String words) {
        assertThat(screen.page().locator("[role=alert]")).hasText(words);
        assertThat(screen.page().locator("html")).hasAttribute("lang", language);
        screen.assertAccessible();
    }

    /** Each level of government in its own realm, which the realm of Kring brokers to. */
    @ParameterizedTest
    @CsvSource({"nl, LOKAAL, DESKTOP", "fr, FEDERAAL, PHONE", "de, VLAAMS, DESKTOP", "en, JONG, PHONE"})
    void lead_home_through_the_form_of_the_employer(String language, Account account, Device device, Screens screens, Kring kring) {
        kring.colleague(account).prefers(language);
        Screen screen = screens.stranger(device, language);
        screen.signIn(account);
        assertThat(screen.page()).hasURL(kring.origin() + "/home");
        assertThat(screen.page().locator("html")).hasAttribute("lang", language);
        assertThat(screen.page().locator("main")).isVisible();
        screen.assertAccessible();
    }
}
