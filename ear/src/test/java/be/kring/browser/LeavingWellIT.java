package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A colleague leaves, finds an heir on another screen and publishes what they know; another one is thanked, and both show it. */
@InBrowser
class LeavingWellIT {

    @BeforeEach
    void everybody_reads_dutch(Kring kring) {
        for (Account account : List.of(Account.LOKAAL, Account.VLAAMS)) {
            kring.colleague(account).prefers("nl");
        }
        she_stays(kring);
    }

    /** What she says here is nobody else's: other tests take her for somebody who stays. */
    @AfterEach
    void she_stays(Kring kring) {
        kring.colleague(Account.LOKAAL).stays();
    }

    @Test
    void from_a_last_day_to_an_heir_and_an_article(Screens screens, Kring kring) {
        Colleague mira = kring.colleague(Account.LOKAAL);
        mira.founds("Afscheid", "OPEN");
        claims(mira, "archaeology");
        Screen heir = screens.signedInAt("/handover", Account.VLAAMS, Device.PHONE, "nl");
        Screen leaver = screens.signedInAt("/settings", Account.LOKAAL);
        leaver.page().locator("#departure a").click();
        Page page = leaver.page();
        button(page.locator("kring-departure"), "Laten weten dat ik vertrek").click();
        page.getByLabel("Laatste dag").fill(LocalDate.now().plusMonths(2).toString());
        button(page.locator("kring-departure"), "Bewaar").click();
        assertThat(page.locator("kring-departure")).containsText("Je laatste dag is");
        leaver.assertAccessible();

        Locator topic = page.locator("#heir-archaeology");
        button(topic, "Opvolger kiezen").click();
        topic.getByLabel("Wie neemt het over?").fill("Lieve Vermeulen");
        topic.locator("input[type=radio]").first().check();
        leaver.assertAccessible();
        button(topic, "Vragen").click();
        assertThat(topic).containsText("Nog geen antwoord");
        button(heir.page().locator("kring-inherited li").filter(new Locator.FilterOptions().setHasText("Mira")), "Ik neem het over").click();
        assertThat(topic).containsText("Neemt over");
        heir.assertAccessible();

        Locator question = page.locator("#form-farewell-PROUD");
        question.locator("textarea").fill("Op het *depot*");
        button(question, "Als artikel publiceren").click();
        question.getByLabel("In welke groep?").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Afscheid"));
        question.getByLabel("Over welk onderwerp?").selectOption("archaeology");
        button(question, "Voorbeeld bekijken").click();
        assertThat(question.locator(".prose h3")).hasText("Afscheidsinterview: Waar ben je trots op, en wat maakte het mogelijk?");
        leaver.assertAccessible();
        button(question, "Nu publiceren").click();
        assertThat(question).containsText("Gepubliceerd");
        heir.open("/topics/archaeology");
        assertThat(heir.page().locator("main")).containsText("Op het depot");
        heir.assertAccessible();

        page.locator("kring-departure").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ik blijf toch")).click();
        button(page.locator("kring-departure dialog"), "Ik blijf toch").click();
        assertThat(page.locator("kring-heirs")).hasCount(0);
    }

    @Test
    void thanks_are_between_two_until_both_show_them(Screens screens, Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = lieve.founds("Dank", "OPEN");
        mira.joins(slug);
        claims(lieve, "cemeteries");
        String topic = lieve.api().get("topics/cemeteries").expecting(200).json().path("id").asText();
        ObjectNode asks = Api.object().put("title", "Wie kent het depot?").put("body", "Met uitleg").put("capacity", "PERSONAL").put("language", "nl");
        asks.putArray("topics").add(topic);
        String question = mira.api().post("groups/" + slug + "/asked", asks).expecting(201).json().path("id").asText();
        lieve.replies(question, "Ik ken het depot");
        Screen giver = screens.signedInAt("/posts/" + question, Account.LOKAAL);
        Locator reply = giver.page().locator(".replies article").first();
        reply.locator(".acts .menu.end > summary").click();
        button(reply, "Persoonlijk bedanken").click();
        Locator dialog = giver.page().locator("kring-thank dialog");
        dialog.getByLabel("Wil je er iets bij zeggen?").fill("Dit spaarde me een week");
        dialog.locator("input[type=checkbox]").check();
        giver.assertAccessible();
        button(dialog, "Klaar").click();
        assertThat(giver.page().locator("kring-thank")).hasCount(0);

        Screen receiver = screens.signedIn(Account.VLAAMS, Device.PHONE, "nl");
        String profile = "/people/" + lieve.me().path("handle").asText();
        receiver.open(profile + "#thanks");
        Locator received = receiver.page().locator("kring-thanks li").filter(new Locator.FilterOptions().setHasText("Dit spaarde me een week")).first();
        receiver.assertAccessible();
        button(received, "Mag getoond worden").click();
        assertThat(received).containsText("Getoond bij");
        giver.open(profile);
        assertThat(giver.page().locator("#claim-cemeteries")).containsText("Dit spaarde me een week");
        giver.assertAccessible();
    }

    private static void claims(Colleague colleague, String topic) {
        colleague.api().put("me/expertise/" + topic, Api.object().put("level", "EXPERT").put("evidence", "").put("audience", "EVERYONE")).expecting(200);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).first();
    }
}
