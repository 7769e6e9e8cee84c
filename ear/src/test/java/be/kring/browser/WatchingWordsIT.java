package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A moderator watches for words: tries them, mends a mistake, gives a hint that an author reads and passes by, and finds in the queue what was found. */
@InBrowser
class WatchingWordsIT {

    @Test
    void words_are_watched_for(Screens screens, Kring kring) {
        for (Account account : List.of(Account.MODERATOR, Account.LOKAAL)) {
            assertEquals(200, kring.colleague(account).api().send("PATCH", "me", "{\"language\":\"nl\"}").status());
        }
        Colleague joren = kring.colleague(Account.MODERATOR);
        String slug = "letop-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode group = Api.object().put("slug", slug).put("visibility", "OPEN").put("joinPolicy", "OPEN").put("colour", "amber");
        group.putObject("names").put("nl", "Let op");
        group.putObject("descriptions").put("nl", "Een groep voor een test");
        joren.api().post("groups", group).expecting(201);
        kring.colleague(Account.LOKAAL).joins(slug);

        Screen moderator = screens.signedIn(Account.MODERATOR);
        moderator.expectNoise("400 \\(Bad Request\\)");
        moderator.open("/groups/" + slug + "/settings");
        moderator.page().locator("a[href$='/watched']").click();
        Locator watched = moderator.page().locator("kring-watched");
        watched.locator("#f-expression").fill("dom(oor|merik");
        watched.getByText("Voeg toe").click();
        assertThat(watched.locator(".summary")).containsText("Teken 4: dit haakje ( wordt niet gesloten.");
        moderator.assertAccessible();
        watched.locator("#f-expression").fill("dom(oor|merik)");
        watched.locator("#f-text").fill("Die DOMOOR en die dommerik, niet die slimmerik");
        watched.getByText("Zoek in deze tekst").click();
        assertThat(watched.locator("mark")).hasText(new String[] {"DOMOOR", "dommerik"});
        assertThat(watched.locator("kring-watch-trial")).containsText("nog niet bewaard");
        watched.getByText("Voeg toe").click();
        assertThat(watched.locator(".watched > li")).hasCount(1);
        watched.locator("#f-expression").fill("\\bJan\\b");
        watched.getByText("Tip aan de auteur").last().click();
        watched.getByText("Voeg toe").click();
        assertThat(watched.locator(".summary")).containsText("Vul dit in");
        watched.locator("#f-hint-nl").fill("Noem liever geen namen van collega’s.");
        watched.getByText("Voeg toe").click();
        assertThat(watched.locator(".watched > li")).hasCount(2);
        moderator.assertAccessible();

        Screen author = screens.signedInAt("/groups/" + slug, Account.LOKAAL, Device.PHONE, "nl");
        Locator composer = author.page().locator("kring-composer").first();
        composer.locator(".ask").click();
        composer.locator("textarea").first().fill("Vraag het aan Jan, die domoor");
        composer.locator("button[type=submit]").click();
        assertThat(composer.locator("kring-hint .note")).containsText("Noem liever geen namen");
        assertThat(composer.locator("textarea").first()).hasValue("Vraag het aan Jan, die domoor");
        author.assertAccessible();
        composer.locator("button[type=submit]").click();
        assertThat(author.page().locator("kring-feed article.post")).hasCount(1);

        composer.locator(".ask").click();
        composer.locator("textarea").first().fill("En nog een woord voor Jan");
        assertThat(composer.locator("kring-hint .note")).containsText("Noem liever geen namen");
        composer.locator("textarea").first().fill("En nog een woord voor een collega");
        assertThat(composer.locator("kring-hint .note")).hasCount(0);

        moderator.open("/groups/" + slug + "/reports");
        Locator about = moderator.page().locator("kring-reports .list > li");
        assertThat(about).hasCount(1);
        assertThat(about.locator("h2")).containsText("Gevonden door Kring");
        assertThat(about.locator("mark")).hasText("domoor");
        assertThat(about.locator("code.expression")).hasText("dom(oor|merik)");
        moderator.assertAccessible();

        author.open(author.page().locator("kring-feed article.post a[href^='/posts/']").first().getAttribute("href"));
        assertThat(author.page().locator("kring-calm .note")).containsText("voorbije halfuur");
        author.assertAccessible();

        Screen other = screens.signedInAt("/groups/" + slug + "/watched", Account.MODERATOR, Device.PHONE, "nl");
        moderator.open("/groups/" + slug + "/watched");
        watched.locator(".watched > li", new Locator.LocatorOptions().setHasText("Jan")).getByText("Verwijder").click();
        assertThat(moderator.page().locator("kring-toasts")).containsText("Verwijderd");
        assertThat(watched.locator(".watched > li")).hasCount(1);
        assertThat(other.page().locator("kring-watched .watched > li")).hasCount(1);
        moderator.page().locator("kring-watched .watched > li button", new Page.LocatorOptions().setHasText("Wijzig")).click();
        assertThat(watched.locator("#f-expression")).isFocused();
        watched.getByText("Laten wachten").last().click();
        watched.getByText("Bewaar", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(watched.locator(".watched > li .chip")).hasText("Laten wachten");
        other.assertAccessible();
    }
}
