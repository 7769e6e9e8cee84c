package be.kring.browser;

import be.kring.driver.Account;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Every page, in every language, on desktop and phone: no finding of axe, nothing to scroll sideways, a quiet console. */
@InBrowser
class EveryPageIT {

    private static final List<String> PAGES = List.of("/home", "/groups", "/groups?q=innov", "/groups/personeel-organisatie",
            "/groups/personeel-organisatie/about", "/groups/personeel-organisatie/members", "/groups/springuitdeband/requests",
            "/groups/springuitdeband/reports",
            "/groups/springuitdeband/settings", "/groups/new", "/notifications", "/settings", "/write", "/people/joren.de-smet",
            "/accessibility", "/no-such-page");
    private static final List<String> ADMINISTRATION = List.of("/admin/organisations", "/admin/mandates", "/admin/audit", "/admin/reports");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void is_accessible(String language, Screens screens) {
        for (Device device : Device.values()) {
            walk(screens.signedIn(Account.MODERATOR, device, language), language, PAGES);
            walk(screens.signedIn(Account.BEHEERDER, device, language), language, ADMINISTRATION);
        }
    }

    private static void walk(Screen screen, String language, List<String> pages) {
        screen.expectNoise("404 \\(Not Found\\)");
        screen.page().evaluate("language => fetch('/api/v1/me', {method: 'PATCH', headers: {'Content-Type': 'application/json', 'X-Kring': '1'},"
                + " body: JSON.stringify({language})}).then(answer => answer.status)", language);
        for (String path : pages) {
            screen.open(path);
            assertThat(screen.page().locator("html")).hasAttribute("lang", language);
            assertThat(screen.page().locator("h1")).hasCount(1);
            screen.assertAccessible();
            assertEquals(screen.page().evaluate("() => document.documentElement.clientWidth"),
                    screen.page().evaluate("() => document.documentElement.scrollWidth"), () -> path + " scrolls sideways");
        }
    }
}
