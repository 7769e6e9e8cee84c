package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A question comes to a colleague who knows its topic; she knows who knows it better, and that one takes it. */
@InBrowser
class WhoeverKnowsIT {

    @BeforeEach
    void everybody_reads_dutch(Kring kring) {
        for (Account account : List.of(Account.LOKAAL, Account.VLAAMS, Account.JONG)) {
            kring.colleague(account).prefers("nl");
        }
    }

    @Test
    void an_expert_is_asked_passes_it_on_and_the_asker_sees_where_it_is(Screens screens, Kring kring) {
        Colleague mira = kring.colleague(Account.LOKAAL);
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague noor = kring.colleague(Account.JONG);
        String slug = mira.founds("Vragen", "OPEN");
        lieve.joins(slug);
        noor.joins(slug);
        mira.api().patch("groups/" + slug, mira.group(slug).path("version").asLong(), Api.object().put("visibility", "CLOSED").put("joinPolicy", "ON_REQUEST")).expecting(200);
        noor.api().put("me/expertise/telework", Api.object().put("level", "EXPERT").put("evidence", "").put("audience", "EVERYONE")).expecting(200);
        lieve.api().put("me/ask-settings", Api.object().put("asksAWeek", 20).putNull("quietFrom").putNull("quietUntil").putNull("awayFrom").putNull("awayUntil")).expecting(200);
        Screen expert = screens.signedIn(Account.JONG, Device.PHONE, "nl");
        choose(expert);
        expert.open("/home");
        Screen other = screens.signedInAt("/questions", Account.VLAAMS);

        ObjectNode question = Api.object().put("title", "Wie heeft een goed telewerkreglement?").put("body", "Graag kort").put("capacity", "PERSONAL").put("language", "nl").put("route", true);
        question.putArray("topics").add(mira.api().get("questions/topics?q=telewerk").expecting(200).json().at("/items/0/id").asText());
        String id = mira.api().post("groups/" + slug + "/asked", question).expecting(201).json().path("id").asText();
        Screen asker = screens.signedInAt("/posts/" + id, Account.LOKAAL);

        Locator ask = expert.page().locator("kring-asks li", new Page.LocatorOptions().setHasText("Wie heeft een goed telewerkreglement?"));
        assertThat(ask).isVisible();
        assertThat(asker.page().locator("kring-question-panel")).containsText("op hetzelfde bestuursniveau gevraagd");
        ask.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ik weet wie")).click();
        expert.page().locator("#f-to").fill("Lieve");
        expert.page().locator(".picks input").first().check();
        expert.assertAccessible();
        ask.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Doorgeven")).click();
        assertThat(ask).hasCount(0);

        Locator passed = other.page().locator("kring-asks li", new Page.LocatorOptions().setHasText("Wie heeft een goed telewerkreglement?"));
        assertThat(passed).containsText("Noor Claes denkt dat jij dit weet.");
        other.assertAccessible();
        passed.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ik neem het op")).click();
        other.page().waitForURL("**/posts/" + id);
        assertThat(asker.page().locator("kring-question-panel")).containsText("Lieve Vermeulen neemt deze vraag op zich");
        asker.assertAccessible();
    }

    /** How she wants to be asked, at the screen. */
    private static void choose(Screen screen) {
        screen.open("/settings");
        screen.page().locator("#f-asksAWeek").fill("20");
        screen.page().locator("#f-quietFrom").fill("");
        screen.page().locator("#f-quietUntil").fill("");
        screen.page().locator("kring-ask-settings button").click();
        assertThat(screen.page().locator(".toasts")).containsText("bewaard");
        screen.assertAccessible();
    }
}
