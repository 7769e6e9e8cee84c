package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Kring;
import com.microsoft.playwright.options.AriaRole;
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

    /** A password that is wrong is said in the form of the employer. */
    @ParameterizedTest
    @CsvSource({"nl, DESKTOP", "fr, PHONE", "de, DESKTOP", "en, PHONE"})
    void say_what_was_wrong_and_stay_accessible(String language, Device device, Screens screens) {
        Screen screen = screens.stranger(device, language);
        screen.open("/sign-in?to=/");
        screen.page().locator("button[name=employer][value=lokaal]").click();
        screen.page().locator("input[name=username]").fill("lokaal");
        assertThat(screen.page().locator("html")).hasAttribute("lang", language);
        screen.assertAccessible();
        screen.page().locator("input[name=password]").fill("verkeerd");
        screen.page().locator("input[name=password]").press("Enter");
        assertThat(screen.page().getByRole(AriaRole.ALERT)).isVisible();
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
