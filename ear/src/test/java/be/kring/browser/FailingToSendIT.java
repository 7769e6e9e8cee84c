package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.function.Consumer;
import java.util.stream.StreamSupport;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A text that cannot be sent stands where it was written, with why, and a second try stores it once. */
@InBrowser
class FailingToSendIT {

    private static final String PLACE = "**/api/v1/groups/*/posts";

    @ParameterizedTest
    @CsvSource({"fr, PHONE", "de, DESKTOP"})
    void after_every_error_the_text_is_there_and_is_sent_once(String language, Device device, Screens screens, Kring kring) {
        String slug = kring.colleague(Account.MODERATOR).founds("Verzenden", "OPEN");
        Colleague colleague = kring.colleague(Account.LOKAAL);
        colleague.prefers(language);
        colleague.joins(slug);
        Texts texts = Texts.in(language);
        Screen mira = screens.signedInAt("/groups/" + slug, Account.LOKAAL, device, language);
        mira.expectNoise("ERR_FAILED|status of (401|429|503)");

        refused(mira, "Zonder verbinding", Route::abort, texts.of("problem.offline"));
        refused(mira, "Met een storing", route -> route.fulfill(answer(503, "text/html", "")), texts.of("problem.internal.detail"));
        refused(mira, "Met een verloren antwoord", route -> {
            route.fetch();
            route.fulfill(answer(503, "text/html", ""));
        }, texts.of("problem.internal.detail"));
        String calm = texts.of("problem.too-many-requests.detail");
        refused(mira, "Te snel", route -> route.fulfill(problem(429, "too-many-requests", calm)), calm);
        signedOut(mira, "Afgemeld", slug, texts);

        assertEquals(5, StreamSupport.stream(colleague.feed(slug).path("items").spliterator(), false).count(), "posts in the group");
        colleague.prefers("nl");
    }

    private static void refused(Screen screen, String text, Consumer<Route> failure, String words) {
        screen.page().route(PLACE, failing(failure));
        write(screen, text);
        assertThat(screen.page().locator("kring-composer .summary")).containsText(words);
        screen.page().unroute(PLACE);
        sendAgain(screen, text);
    }

    /** The page leaves for the sign-in, from which somebody who is signed in at the employer comes back at once, and finds the draft. */
    private static void signedOut(Screen screen, String text, String slug, Texts texts) {
        String words = texts.of("problem.unauthenticated.detail");
        screen.page().route(PLACE, failing(route -> route.fulfill(problem(401, "unauthenticated", words))));
        screen.page().evaluate("() => { window.before = true; }");
        screen.page().waitForRequest(request -> request.url().contains("/sign-in?to=%2Fgroups%2F" + slug), () -> write(screen, text));
        screen.page().waitForFunction("() => window.before === undefined && document.readyState === 'complete'");
        screen.page().unroute(PLACE);
        sendAgain(screen, text);
    }

    private static void write(Screen screen, String text) {
        screen.page().locator("kring-composer button").first().click();
        textarea(screen).fill(text);
        textarea(screen).press("Control+Enter");
    }

    private static void sendAgain(Screen screen, String text) {
        assertThat(textarea(screen)).hasValue(text);
        textarea(screen).press("Control+Enter");
        assertThat(textarea(screen)).hasCount(0);
        assertThat(screen.page().locator("kring-feed > article .body", new Page.LocatorOptions().setHasText(text))).hasCount(1);
    }

    private static Locator textarea(Screen screen) {
        return screen.page().locator("kring-composer textarea");
    }

    private static Consumer<Route> failing(Consumer<Route> failure) {
        return route -> {
            if (route.request().method().equals("POST")) {
                failure.accept(route);
            } else {
                route.resume();
            }
        };
    }

    private static Route.FulfillOptions problem(int status, String type, String detail) {
        return answer(status, "application/problem+json", "{\"type\":\"/problems/" + type + "\",\"status\":" + status + ",\"detail\":\"" + detail + "\"}");
    }

    private static Route.FulfillOptions answer(int status, String kind, String body) {
        return new Route.FulfillOptions().setStatus(status).setContentType(kind).setBody(body);
    }
}
