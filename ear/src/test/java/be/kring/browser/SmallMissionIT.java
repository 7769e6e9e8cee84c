package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Lieve offers a day at her service, Emma applies on her phone, they agree, and both keep a line of it; and a newcomer is shown the way. */
@InBrowser
class SmallMissionIT {

    @Test
    void a_day_with_another_administration(Screens screens, Kring kring) {
        kring.colleague(Account.VLAAMS).prefers("nl");
        Colleague emma = kring.colleague(Account.NIEUW_LOKAAL);
        emma.prefers("nl");
        String title = "Een dag mee " + UUID.randomUUID().toString().substring(0, 8);
        Screen lieve = screens.signedIn(Account.VLAAMS);
        lieve.expectNoise("400 \\(Bad Request\\)");
        lieve.open("/missions/new");
        Locator form = lieve.page().locator("kring-mission-form");
        form.locator("button.button").last().click();
        assertThat(form.locator(".summary")).containsText("Vul dit in");
        lieve.assertAccessible();
        form.locator("#f-title").fill(title);
        form.locator("#f-description").fill("Je ziet hoe wij vergunningen **digitaal** behandelen");
        form.getByLabel("Dit kan online").check();
        LocalDate today = LocalDate.now();
        form.locator("#f-begins").fill(today.plusDays(3).toString());
        form.locator("#f-ends").fill(today.plusDays(10).toString());
        form.locator("#f-closes").fill(today.plusDays(2).toString());
        form.locator("button.button").last().click();
        lieve.page().waitForURL("**/missions/*-*");
        lieve.assertAccessible();

        Screen phone = screens.signedInAt("/missions", Account.NIEUW_LOKAAL, Device.PHONE, "nl");
        assertThat(phone.page().locator("kring-missions .list li").first()).isInViewport(new IsInViewportOptions().setRatio(0.8));
        phone.page().getByText("Filters").click();
        phone.page().locator("#mission-kind").selectOption("SHADOWING");
        phone.assertAccessible();
        phone.page().getByText("Filters (1)").click();
        assertThat(phone.page().locator(".folded-filters > .chips")).hasText("Meelopen");
        phone.page().getByText("Alles tonen").click();
        assertThat(phone.page().getByText("Filters", new Page.GetByTextOptions().setExact(true))).isFocused();
        phone.page().getByText(title).click();
        Locator hers = phone.page().locator("kring-application");
        hers.getByText("Aanmelden").click();
        hers.locator("textarea").fill("Ik wil leren hoe het bij jullie loopt");
        phone.assertAccessible();
        hers.locator("form .button").first().click();
        Locator asked = lieve.page().locator("kring-application");
        assertThat(asked).containsText("Ik wil leren hoe het bij jullie loopt");
        lieve.assertAccessible();
        asked.locator(".button").first().click();
        asked.locator("form .button").first().click();
        assertThat(hers).containsText("Aangenomen");
        hers.locator(".button").first().click();
        hers.locator("input").fill("Jan Peeters");
        hers.locator("form .button").first().click();
        assertThat(asked).containsText("Jan Peeters");
        asked.locator(".button").first().click();
        asked.locator("input[id^=f-line]").fill("Een frisse blik op ons loket");
        lieve.assertAccessible();
        asked.locator("form .button").first().click();
        assertThat(hers).containsText("De ander zegt dat het klaar is");
        hers.locator(".button").first().click();
        hers.locator("#f-line").fill("Een dag vergunningen " + title);
        hers.locator("form .button").first().click();
        assertThat(asked).containsText("Afgerond");

        phone.open("/people/" + emma.me().path("handle").asText());
        assertThat(phone.page().locator("kring-experience")).containsText("Een dag vergunningen " + title);
        phone.assertAccessible();
        Screen reader = screens.signedInAt("/people/" + emma.me().path("handle").asText(), Account.FEDERAAL);
        assertThat(reader.page().getByText("Een dag vergunningen " + title)).hasCount(0);
    }

    @Test
    void a_newcomer_is_shown_the_way_and_may_say_no(Screens screens, Kring kring) {
        Colleague emma = kring.colleague(Account.NIEUW_LOKAAL);
        emma.prefers("nl");
        emma.api().send("PATCH", "me/welcome", "{\"on\":true,\"folded\":false}").expecting(200);
        emma.api().delete("me/welcome/steps/MEET").expecting(200);
        Screen desktop = screens.signedInAt("/home", Account.NIEUW_LOKAAL);
        Screen phone = screens.signedInAt("/home", Account.NIEUW_LOKAAL, Device.PHONE, "nl");
        Locator card = desktop.page().locator("kring-welcome");
        assertThat(card).containsText("Welkom bij Kring");
        desktop.assertAccessible();
        phone.assertAccessible();
        card.getByText("Inklappen").click();
        assertThat(phone.page().locator("kring-welcome")).containsText("Uitklappen");
        phone.page().locator("kring-welcome").getByText("Uitklappen").click();
        assertThat(card.getByText("Niet meer tonen")).isVisible();
        card.getByText("Niet meer tonen").click();
        assertThat(card.locator("section")).hasCount(0);
        assertThat(phone.page().locator("kring-welcome section")).hasCount(0);
        desktop.open("/settings");
        Locator again = desktop.page().locator("kring-welcome-switch input");
        assertThat(again).not().isChecked();
        again.check();
        desktop.open("/home");
        assertThat(desktop.page().locator("kring-welcome section")).hasCount(1);
    }
}
