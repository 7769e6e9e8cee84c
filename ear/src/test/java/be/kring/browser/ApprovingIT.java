package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A group lets posts wait: its author sees that they do, a moderator approves one and refuses the other, and everybody's screen follows. */
@InBrowser
class ApprovingIT {

    @Test
    void posts_wait_until_a_moderator_has_looked(Screens screens, Kring kring) {
        for (Account account : List.of(Account.MODERATOR, Account.LOKAAL, Account.FEDERAAL)) {
            kring.colleague(account).prefers("nl");
        }
        Colleague joren = kring.colleague(Account.MODERATOR);
        String slug = joren.founds("Wachten", "OPEN");
        kring.colleague(Account.LOKAAL).joins(slug);
        kring.colleague(Account.FEDERAAL).joins(slug);

        Screen moderator = screens.signedInAt("/groups/" + slug + "/settings", Account.MODERATOR);
        Locator settings = moderator.page().locator("kring-screening");
        settings.locator("#screening-posts").selectOption("3");
        assertThat(moderator.page().locator("kring-toasts")).containsText("Bewaard");
        moderator.expectNoise("ERR_FAILED");
        moderator.page().route("**/screening", Route::abort);
        settings.locator("#screening-posts").selectOption("5");
        assertThat(settings.locator(".summary")).isFocused();
        assertThat(settings.locator("#screening-posts")).hasValue("3");
        moderator.page().unroute("**/screening");
        settings.locator("#screening-person").fill("Mira");
        settings.locator("#screening-person").press("Enter");
        settings.locator("button", new Locator.LocatorOptions().setHasText("Laat wachten")).press("Enter");
        assertThat(settings).containsText("Van deze leden");
        assertThat(settings.locator("#screening-person")).isFocused();
        moderator.assertAccessible();
        moderator.open("/groups/" + slug + "/reports");

        Screen other = screens.signedInAt("/groups/" + slug, Account.FEDERAAL);
        Screen author = screens.signedInAt("/groups/" + slug, Account.LOKAAL, Device.PHONE, "nl");
        for (String text : List.of("Koop nu mijn boek", "Wie kent een goede opleiding?")) {
            author.page().locator("kring-composer .ask").first().click();
            author.page().locator("kring-composer textarea").first().fill(text);
            author.page().locator("kring-composer button[type=submit]").first().click();
            assertThat(author.page().locator("kring-held")).containsText(text);
        }
        assertThat(author.page().locator("kring-held h2")).hasText("2 berichten wachten op goedkeuring");
        author.assertAccessible();

        Locator waiting = moderator.page().locator("kring-reports .list > li");
        assertThat(waiting).hasCount(2);
        moderator.assertAccessible();
        decide(moderator, "Koop nu", "Keur het niet goed", "Geen reclame hier");
        decide(moderator, "goede opleiding", "Keur het goed", "");
        assertThat(waiting).hasCount(0);

        assertThat(author.page().locator("kring-held section")).hasCount(0);
        assertThat(other.page().locator(".new button")).containsText("1 nieuw");
        other.page().locator(".new button").click();
        assertThat(other.page().locator("kring-feed article.post")).hasCount(1);
        assertThat(other.page().locator("kring-feed")).containsText("goede opleiding");
        author.open("/notifications");
        assertThat(author.page().locator("kring-notifications")).containsText("keurde je bericht in Wachten goed");
        author.page().locator(".notification", new Page.LocatorOptions().setHasText("keurde je bericht in Wachten niet goed")).first().click();
        assertThat(author.page().locator("kring-decision")).containsText("Geen reclame hier");
        assertThat(author.page().locator("kring-decision")).containsText("Koop nu mijn boek");
        author.assertAccessible();
    }

    private static void decide(Screen moderator, String text, String choice, String why) {
        moderator.page().locator("kring-reports .list > li", new Page.LocatorOptions().setHasText(text))
                .locator("button", new Locator.LocatorOptions().setHasText(Pattern.compile("\\bBeslis\\b"))).press("Enter");
        Locator dialog = moderator.page().locator("kring-judgement dialog");
        dialog.getByText(choice, new Locator.GetByTextOptions().setExact(true)).click();
        dialog.locator("textarea").fill(why);
        dialog.locator(".button").first().click();
        assertThat(dialog).hasCount(0);
    }
}
