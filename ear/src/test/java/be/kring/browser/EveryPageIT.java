package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Kring;
import be.kring.system.Desks;
import be.kring.system.WholeSystem;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.TimeoutError;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Every page, in every language, on desktop and phone: nothing to scroll sideways, a quiet console. No finding of axe on either device, each page in two of the
 * languages. Behind the balancer, as operators have it.
 */
@InBrowser
@WholeSystem(nodes = 2)
class EveryPageIT {

    private static final String MISSING = "/no-such-page";
    private static final List<String> PAGES = List.of("/home", "/search", "/search?q=innovatie", "/search?q=zzzzqq&kind=PEOPLE", "/groups", "/groups?q=innov", "/groups/personeel-organisatie",
            "/groups/personeel-organisatie/about", "/groups/personeel-organisatie/questions", "/questions", "/groups/personeel-organisatie/members", "/groups/springuitdeband/requests",
            "/groups/springuitdeband/invitations", "/groups/springuitdeband/reports", "/groups/springuitdeband/import", "/groups/springuitdeband/rules", "/groups/springuitdeband/watched", "/groups/springuitdeband/desk", "/groups/springuitdeband/desk-settings", "/groups/springuitdeband/mentoring", "/invitations",
            "/groups/springuitdeband/settings", "/groups/de-innovatieve-bende/audit", "/groups/new", "/notifications", "/settings", "/handover", "/write", "/people/joren.desmet", "/people/mira.bastiaens", "/topics", "/topics/telework", "/missions", "/missions/mine", "/missions/new", "/organisations", "/organisations/{mine}",
            "/posts/{thread}", "/missions/{mission}", "/mentoring/{pair}", "/decisions/{decision}", "/problems", "/problems/too-many-requests", "/accessibility", MISSING);
    private static final List<String> LANGUAGES = List.of("nl", "fr", "de", "en");
    private static final List<String> ADMINISTRATION = List.of("/admin/organisations", "/admin/mandates", "/admin/audit", "/admin/reports", "/admin/groups", "/admin/watched", "/admin/guide", "/admin/gaps", "/admin/map", "/organisations/{mine}/map", "/admin/official", "/admin/topics", "/admin/departures");

    private static SubjectsOfPages subjects;

    @BeforeAll
    static void something_to_see_on_each(Kring kring) {
        subjects = SubjectsOfPages.of(kring);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "fr", "de", "en"})
    void is_accessible(String language, Screens screens, Kring kring) {
        openDesk(kring.colleague(Account.MODERATOR).api());
        walk(PAGES, Account.MODERATOR, language, screens);
        walk(ADMINISTRATION, Account.BEHEERDER, language, screens);
    }

    /** The pages alternate between the devices, and begin with the other one in the next language: two languages one after the other see both. */
    private static void walk(List<String> pages, Account account, String language, Screens screens) {
        List<Device> devices = List.of(Device.values());
        List<Screen> signedIn = devices.stream().map(device -> screens.signedIn(account, device, language)).toList();
        signedIn.forEach(screen -> screen.expectNoise("404 \\(Not Found\\)"));
        List<Set<Request>> underWay = signedIn.stream().map(EveryPageIT::requestsOf).toList();
        speak(signedIn.get(0), language);
        int first = LANGUAGES.indexOf(language);
        String organisation = (String) signedIn.get(0).page().evaluate("() => fetch('/api/v1/me').then(answer => answer.json()).then(me => me.organisation.id)");
        for (int i = 0; i < pages.size(); i++) {
            int at = (first + i) % devices.size();
            Screen screen = signedIn.get(at);
            String path = subjects.of(pages.get(i)).replace("{mine}", organisation);
            assertEquals(path.equals(MISSING) ? 404 : 200, screen.open(path), path);
            assertThat(screen.page().locator("html")).hasAttribute("lang", language);
            assertThat(screen.page().locator("h1")).hasCount(1);
            assertTabIsMarked(screen);
            screen.page().waitForCondition(underWay.get(at)::isEmpty);
            if (first / devices.size() == i % (LANGUAGES.size() / devices.size())) {
                screen.assertAccessible();
            }
            assertFits(screen);
            devices.get(1 - at).resize(screen.page());
            assertFits(screen);
            devices.get(at).resize(screen.page());
        }
    }

    /** What the page has asked for and not got yet: with nothing left it shows what it has to show. Of what the page before asked for nothing is heard any more. */
    private static Set<Request> requestsOf(Screen screen) {
        Set<Request> underWay = new HashSet<>();
        screen.page().onFrameNavigated(frame -> underWay.clear());
        screen.page().onRequest(underWay::add);
        screen.page().onRequestFinished(underWay::remove);
        screen.page().onRequestFailed(underWay::remove);
        return underWay;
    }

    private static void openDesk(Api api) {
        long version = api.get("groups/springuitdeband/desk/settings").expecting(200).json().path("version").asLong();
        api.with("If-Match", "\"" + version + "\"").put("groups/springuitdeband/desk/settings", Desks.always()).expecting(200);
    }

    /** The language of an account goes before that of the browser. */
    private static void speak(Screen screen, String language) {
        screen.page().evaluate("language => fetch('/api/v1/me', {method: 'PATCH', headers: {'Content-Type': 'application/json', 'X-Kring': '1'},"
                + " body: JSON.stringify({language})}).then(answer => answer.status)", language);
    }

    /** Of a row of tabs one says where the reader is. */
    private static void assertTabIsMarked(Screen screen) {
        screen.page().waitForFunction("() => document.querySelectorAll('nav.tabs').length === document.querySelectorAll('nav.tabs a[aria-current]').length");
    }

    private static void assertFits(Screen screen) {
        try {
            screen.page().waitForFunction("() => document.documentElement.clientWidth === document.documentElement.scrollWidth");
        } catch (TimeoutError never) {
            throw new AssertionError(screen.page().url() + " scrolls sideways", never);
        }
    }
}
