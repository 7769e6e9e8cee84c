package be.kring.browser;

import be.kring.driver.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void lead_home(Screens screens) {
        Screen mira = screens.signedIn(Account.LOKAAL);
        assertThat(mira.page().locator("main")).isVisible();
        mira.assertAccessible();
    }
}
