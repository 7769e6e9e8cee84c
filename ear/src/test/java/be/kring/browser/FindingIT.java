package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import org.junit.jupiter.api.Test;

import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Somebody with a question finds the colleague who knows: from the field of every page, with the keyboard, on a phone; and is told when there is nothing. */
@InBrowser
class FindingIT {

    @Test
    void a_colleague_who_knows_is_found(Screens screens, Kring kring) {
        assertEquals(200, kring.colleague(Account.LOKAAL).api().send("PATCH", "me", "{\"language\":\"nl\"}").status());
        Colleague joren = kring.colleague(Account.MODERATOR);
        String word = "fietszone" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String slug = joren.founds("Mobiliteit " + word, "OPEN");
        String post = joren.posts(slug, "Een " + word + " vraagt een aanvullend reglement. <img src=x onerror=alert(1)>").path("id").asText();
        joren.posts(joren.founds("Besloten", "CLOSED"), "Over " + word + " alleen voor ons");
        joren.awaitsFound(word, 2);

        Screen screen = screens.signedInAt("/home", Account.LOKAAL);
        screen.page().locator("#search").fill(word);
        screen.page().keyboard().press("Enter");
        screen.page().waitForURL(url -> url.contains("/search?q=" + word));
        Locator found = screen.page().locator("kring-search");
        Locator person = found.locator("section[aria-labelledby=search-PEOPLE] > ul > li").first();
        assertThat(person.locator(".name")).hasText(joren.me().path("name").asText());
        assertThat(person.locator(".search-why > li")).hasCount(1);
        assertThat(person.locator("mark")).hasText(word);
        assertThat(found).not().containsText("alleen voor ons");
        screen.assertAccessible();

        found.getByLabel("Dicht bij mij eerst").check();
        screen.page().waitForURL(url -> url.contains("near=true"));
        assertThat(found.locator("#search-level")).containsText("Vlaams (1)");
        screen.open("/search?q=" + word + "&kind=PEOPLE&level=LOCAL");
        assertThat(found.locator(".empty h2")).hasText("Niets gevonden");
        screen.assertAccessible();
        found.getByText("Zoek in alles").click();
        assertThat(found.locator("#search-q")).isFocused();
        found.locator(".search-kinds a").filter(new Locator.FilterOptions().setHasText("Berichten")).press("Enter");
        screen.page().waitForURL(url -> url.contains("kind=POSTS"));
        found.locator("section[aria-labelledby=search-POSTS] a").first().click();
        screen.page().waitForURL(url -> url.contains("/posts/" + post));

        Screen phone = screens.signedInAt("/home", Account.LOKAAL, Device.PHONE, "nl");
        phone.page().locator(".bar a[href='/search']").click();
        phone.page().waitForURL(url -> url.endsWith("/search"));
        assertThat(phone.page().locator("kring-search .empty h2")).hasText("Vind de collega die het weet");
        phone.page().locator("#search-q").fill(word.substring(0, word.length() - 1) + "x");
        assertThat(phone.page().locator("section[aria-labelledby=search-POSTS] > ul > li")).hasCount(1);
        phone.assertAccessible();
        Locator folded = phone.page().locator("kring-search .more-filters");
        IsInViewportOptions mostly = new IsInViewportOptions().setRatio(0.8);
        Locator first = phone.page().locator(".search-results li").first();
        assertThat(first).isInViewport(mostly);
        folded.locator("summary").focus();
        phone.page().keyboard().press("Enter");
        phone.page().getByLabel("Dicht bij mij eerst").check();
        phone.page().waitForURL(url -> url.contains("near=true"));
        phone.assertAccessible();
        folded.locator("summary").click();
        assertThat(folded.locator("summary")).hasText("Filters (1)");
        assertThat(phone.page().locator(".folded-filters > .chips")).hasText("Dicht bij mij eerst");
        assertThat(first).isInViewport(mostly);
        phone.page().route("**/api/v1/search*", route -> route.abort());
        phone.expectNoise("ERR_FAILED");
        phone.page().locator("#search-q").fill("iets anders");
        assertThat(phone.page().locator("kring-search [role=alert]")).isVisible();
        phone.assertAccessible();
        assertThat(phone.page().locator("kring-search img")).hasCount(0);
    }
}
