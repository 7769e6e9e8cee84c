package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Somebody reports a post, a moderator decides, and the author appeals, each at their own screen. */
@InBrowser
class ReportingIT {

    /** The guide, "Beslishulp", stands beside it. */
    private static final Pattern DECIDE = Pattern.compile("\\bBeslis\\b");

    /** Other tests read in other languages, and a person's language is theirs to keep. */
    @BeforeEach
    void everybody_reads_dutch(Kring kring) {
        for (Account account : List.of(Account.MODERATOR, Account.LOKAAL, Account.FEDERAAL)) {
            kring.colleague(account).prefers("nl");
        }
    }

    @Test
    void a_post_is_reported_hidden_and_appealed_against(Screens screens, Kring kring) {
        String slug = found(kring);
        Colleague mira = kring.colleague(Account.LOKAAL);
        mira.joins(slug);
        String post = mira.posts(slug, "Het dossier van mevrouw Peeters ligt op mijn bureau").path("id").asText();
        kring.colleague(Account.FEDERAAL).joins(slug);

        Screen joren = screens.signedInAt("/groups/" + slug + "/reports", Account.MODERATOR, Device.PHONE, "nl");
        assertThat(joren.page().locator("kring-reports h2")).hasText("Er wacht niets");
        Screen sophie = screens.signedInAt("/groups/" + slug, Account.FEDERAAL);
        report(sophie);
        assertThat(sophie.page().locator("kring-feed article.post")).containsText("uit het zicht tot een moderator");

        Locator waiting = joren.page().locator("kring-reports .list > li");
        assertThat(waiting).containsText("mevrouw Peeters");
        assertThat(joren.page().locator(".tabs kring-count[kind=reports] .badge")).hasText("1");
        waiting.locator("summary").first().click();
        assertThat(waiting.locator("blockquote").first()).hasText("Een naam uit een dossier");
        joren.assertAccessible();
        decideToHide(joren, waiting);
        assertThat(joren.page().locator(".tabs kring-count[kind=reports] .badge")).hasCount(0);
        assertThat(joren.page().locator("kring-report-statistics")).containsText("Beslist1");

        Screen author = screens.signedInAt("/notifications", Account.LOKAAL);
        author.page().locator(".notification", new Page.LocatorOptions().setHasText("verborg een bericht van jou in Wat niet kan")).first().click();
        assertThat(author.page().locator("kring-decision")).containsText("Namen horen hier niet");
        assertThat(author.page().locator("body")).not().containsText("Sophie");
        author.page().locator("kring-decision button").click();
        author.assertAccessible();
        author.page().locator("kring-decision textarea").fill("Mevrouw Peeters is mijn eigen alias");
        author.page().locator("kring-decision button").click();
        assertThat(author.page().locator("kring-decision [role=status]")).containsText("wacht op een beslissing");
        author.assertAccessible();
        assertThat(joren.page().locator("kring-reports .list > li")).containsText("Bezwaar tegen een beslissing");
        assertThat(joren.page().locator("kring-reports .list > li button", new Page.LocatorOptions().setHasText(DECIDE))).hasCount(0);

        kring.colleague(Account.BEHEERDER).api().send("PATCH", "me", "{\"language\":\"nl\"}");
        Screen aicha = screens.signedInAt("/admin/reports", Account.BEHEERDER);
        Locator appealed = aicha.page().locator("kring-reports .list > li", new Page.LocatorOptions().setHasText("eigen alias"));
        aicha.assertAccessible();
        appealed.locator("button", new Locator.LocatorOptions().setHasText(DECIDE)).click();
        aicha.page().locator("kring-judgement").getByText("De beslissing wordt ingetrokken").click();
        aicha.page().locator("kring-judgement textarea").fill("Het is geen naam uit een dossier");
        aicha.page().locator("kring-judgement .button").first().click();
        assertThat(appealed).hasCount(0);
        assertThat(joren.page().locator("kring-reports .list > li")).hasCount(0);
        assertThat(author.page().locator("kring-decision")).containsText("De beslissing wordt ingetrokken");
        assertEquals("VISIBLE", mira.reads(post).path("state").asText());
    }

    @Test
    void a_profile_is_reported_and_the_author_of_a_post_is_muted(Screens screens, Kring kring) {
        String slug = found(kring);
        Colleague mira = kring.colleague(Account.LOKAAL);
        mira.joins(slug);
        String post = mira.posts(slug, "Stommeling").path("id").asText();
        Screen sophie = screens.signedInAt("/people/" + mira.me().path("handle").asText(), Account.FEDERAAL, Device.PHONE, "nl");
        sophie.page().locator("kring-report-button[kind=profile] button").click();
        sophie.page().locator("kring-report input[value=FALSE_OFFICIAL]").check();
        sophie.page().locator("kring-report textarea").fill("Noemt zich een dienst");
        sophie.assertAccessible();
        sophie.page().locator("kring-report .button").first().click();
        assertThat(sophie.page().locator("kring-toasts")).containsText("De beheerders bekijken het");
        kring.colleague(Account.FEDERAAL).api().put("posts/" + post + "/report", Api.object().put("kind", "PERSONAL_ATTACK").put("explanation", "Scheldt")).expecting(200);

        Screen joren = screens.signedInAt("/groups/" + slug + "/reports", Account.MODERATOR);
        Locator waiting = joren.page().locator("kring-reports .list > li");
        waiting.locator("button", new Locator.LocatorOptions().setHasText(DECIDE)).click();
        Locator dialog = joren.page().locator("kring-judgement dialog");
        dialog.getByText("Laat de auteur een tijd zwijgen").click();
        dialog.getByText("Verberg ook dit bericht").click();
        dialog.locator("#f-reason").fill("Een scheldwoord");
        dialog.locator("textarea").fill("Wij schelden hier niet");
        joren.assertAccessible();
        dialog.locator(".button").first().click();
        assertThat(waiting).hasCount(0);

        Screen author = screens.signedInAt("/notifications", Account.LOKAAL);
        author.page().locator(".notification", new Page.LocatorOptions().setHasText("in Wat niet kan: je schrijft er een tijd niet")).first().click();
        assertThat(author.page().locator("kring-decision")).containsText("De auteur schrijft een tijd niet");
        author.assertAccessible();

        kring.colleague(Account.BEHEERDER).api().send("PATCH", "me", "{\"language\":\"nl\"}");
        Screen aicha = screens.signedInAt("/admin/reports", Account.BEHEERDER);
        Locator profile = aicha.page().locator("kring-reports .list > li", new Page.LocatorOptions().setHasText("Een profiel")).last();
        aicha.assertAccessible();
        profile.locator("button", new Locator.LocatorOptions().setHasText(DECIDE)).click();
        aicha.page().locator("kring-judgement").getByText("Laat het zoals het is").click();
        aicha.page().locator("kring-judgement textarea").fill("Zij werkt bij die dienst");
        aicha.assertAccessible();
        aicha.page().locator("kring-judgement .button").first().click();
        assertThat(aicha.page().locator("kring-toasts")).containsText("Klaar");
    }

    @Test
    void a_moderator_hides_a_post_for_a_reason_without_a_report(Screens screens, Kring kring) {
        String slug = found(kring);
        Colleague mira = kring.colleague(Account.LOKAAL);
        mira.joins(slug);
        mira.posts(slug, "Het dossier van mevrouw Peeters");
        Screen joren = screens.signedIn(Account.MODERATOR, Device.PHONE, "nl");
        joren.expectNoise("400");
        joren.open("/groups/" + slug);
        Locator post = joren.page().locator("kring-feed article.post");
        Locator dialog = openHide(joren, post);
        dialog.locator(".button.bad").click();
        assertThat(dialog.locator(".summary")).isFocused();
        joren.assertAccessible();
        dialog.locator("textarea").fill("Een naam uit een dossier");
        dialog.locator(".button.bad").click();
        assertThat(dialog).hasCount(0);
        assertThat(post).containsText("Een naam uit een dossier");
        assertThat(post).not().containsText("mevrouw Peeters");
    }

    @Test
    void what_is_written_for_a_decision_stays_when_it_cannot_be_sent(Screens screens, Kring kring) {
        String slug = found(kring);
        Colleague mira = kring.colleague(Account.LOKAAL);
        mira.joins(slug);
        String post = mira.posts(slug, "Stommeling").path("id").asText();
        kring.colleague(Account.FEDERAAL).api().put("posts/" + post + "/report", Api.object().put("kind", "PERSONAL_ATTACK").put("explanation", "Scheldt")).expecting(200);
        Screen joren = screens.signedInAt("/groups/" + slug + "/reports", Account.MODERATOR);
        joren.expectNoise("ERR_FAILED|status of 503");
        Locator waiting = joren.page().locator("kring-reports .list > li");
        waiting.locator("button", new Locator.LocatorOptions().setHasText(DECIDE)).click();
        Locator dialog = joren.page().locator("kring-judgement dialog");
        dialog.getByText("Verberg het bericht").click();
        dialog.locator("#f-reason").fill("Een scheldwoord");
        dialog.locator("textarea").fill("Wij schelden hier niet");
        for (Consumer<Route> failure : List.<Consumer<Route>>of(Route::abort, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)))) {
            joren.page().route("**/api/v1/reports/*/decision", failure);
            dialog.locator(".button").first().click();
            assertThat(dialog.locator(".summary")).isFocused();
            assertThat(dialog.locator("#f-reason")).hasValue("Een scheldwoord");
            assertThat(dialog.locator("textarea")).hasValue("Wij schelden hier niet");
            assertThat(waiting).hasCount(1);
            joren.page().unroute("**/api/v1/reports/*/decision");
        }
        dialog.locator(".button").first().click();
        assertThat(waiting).hasCount(0);
    }

    /** Who decides about it reads it there, whether it was hidden before or just now. */
    @Test
    void moderators_read_what_is_hidden_on_its_own_page(Screens screens, Kring kring) {
        String slug = found(kring);
        Colleague mira = kring.colleague(Account.LOKAAL);
        mira.joins(slug);
        String thread = mira.posts(slug, "Het dossier van mevrouw Peeters").path("id").asText();
        Screen joren = screens.signedInAt("/posts/" + thread, Account.MODERATOR);
        Locator post = joren.page().locator("kring-thread article.post");
        Locator dialog = openHide(joren, post);
        dialog.locator("textarea").fill("Een naam uit een dossier");
        dialog.locator(".button.bad").click();
        assertThat(post).containsText("Een naam uit een dossier");
        assertThat(post.locator(".body")).hasText("Het dossier van mevrouw Peeters");
        joren.page().reload();
        assertThat(post).containsText("Een naam uit een dossier");
        assertThat(post.locator(".body")).hasText("Het dossier van mevrouw Peeters");
        post.locator(".menu > summary").last().click();
        joren.page().locator(".menu-panel button", new Page.LocatorOptions().setHasText("Weer tonen")).click();
        assertThat(post).not().containsText("Een naam uit een dossier");
        assertThat(post.locator(".menu > summary").last()).isFocused();
        assertThat(joren.page().locator("details.menu[open]")).hasCount(0);
    }

    private static Locator openHide(Screen screen, Locator post) {
        post.locator(".menu > summary").last().click();
        screen.page().locator(".menu-panel button", new Page.LocatorOptions().setHasText("Verbergen")).click();
        return screen.page().locator("kring-hide dialog");
    }

    /** By keyboard alone: the menu of the post, the kind, the explanation. */
    private static void report(Screen screen) {
        screen.page().locator("kring-feed article.post .menu > summary").last().focus();
        screen.page().keyboard().press("Enter");
        screen.page().keyboard().press("Tab");
        assertThat(screen.page().locator("kring-feed .menu-panel button").first()).isFocused();
        screen.page().locator("kring-feed .menu-panel button", new Page.LocatorOptions().setHasText("Rapporteren")).press("Enter");
        Locator dialog = screen.page().locator("kring-report dialog");
        dialog.locator(".button").first().press("Enter");
        assertThat(dialog.locator(".summary")).isFocused();
        screen.assertAccessible();
        dialog.locator("input[value=CONFIDENTIAL]").press("Space");
        dialog.locator("textarea").fill("Een naam uit een dossier");
        dialog.locator(".button").first().press("Enter");
    }

    private static void decideToHide(Screen screen, Locator waiting) {
        waiting.locator("button", new Locator.LocatorOptions().setHasText(DECIDE)).click();
        Locator dialog = screen.page().locator("kring-judgement dialog");
        dialog.getByText("Verberg het bericht").click();
        dialog.locator("textarea").fill("Namen horen hier niet");
        dialog.locator(".button").first().click();
        assertThat(dialog.locator(".summary")).isFocused();
        screen.assertAccessible();
        dialog.locator("#f-reason").fill("Een naam uit een dossier");
        dialog.locator(".button").first().click();
        assertThat(waiting).hasCount(0);
    }

    private static String found(Kring kring) {
        return kring.colleague(Account.MODERATOR).founds("Wat niet kan", "OPEN");
    }
}
