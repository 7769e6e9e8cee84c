package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.system.Desks;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A moderator opens a desk, a visitor asks and sees her place, is helped, leaves an address, and both make a question of it. */
@InBrowser
class HelpdeskIT {

    @BeforeEach
    void everybody_reads_dutch(Kring kring) {
        for (Account account : List.of(Account.LOKAAL, Account.VLAAMS, Account.JONG)) {
            kring.colleague(account).prefers("nl");
        }
    }

    @Test
    void a_visitor_is_helped_live(Screens screens, Kring kring) {
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = mira.founds("Balie", "OPEN");
        kring.colleague(Account.VLAAMS).joins(slug);
        Screen staff = screens.signedIn(Account.LOKAAL);
        Screen visitor = screens.signedInAt("/groups/" + slug, Account.JONG, Device.PHONE, "nl");
        assertThat(visitor.page().locator("kring-desk-card")).isHidden();
        opens(staff, slug);
        mira.api().with("If-Match", "\"1\"").put("groups/" + slug + "/desk/settings", everyHour(mira)).expecting(200);
        assertThat(visitor.page().locator("kring-desk-card")).containsText("De balie is open.");
        staff.open("/groups/" + slug);
        assertThat(staff.page().locator("kring-desk-card")).containsText("Er wacht niemand.");
        visitor.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Vraag het aan de balie")).click();
        visitor.page().locator("#f-question").fill("Hoe vraag ik telewerk aan?");
        visitor.assertAccessible();
        button(visitor, "Vraag het").click();
        assertThat(visitor.page().locator("kring-desk-visit [role=status].note")).containsText("Je plaats in de rij: 1");
        assertThat(visitor.page().locator("kring-talk textarea")).isFocused();

        assertThat(staff.page().locator("kring-desk-card")).containsText("Er wacht één collega.");
        staff.page().locator(".toasts").getByText("Er wacht iemand aan de balie van Balie").click();
        visitor.open("/groups");
        button(staff, "Neem Noor Claes").click();
        visitor.page().locator(".toasts").getByText("Het is jouw beurt: Mira Bastiaens helpt je aan de balie van Balie").click();
        assertThat(visitor.page().locator("kring-desk-visit [role=status].note")).containsText("Mira Bastiaens helpt je.");
        assertThat(staff.page().locator("kring-talk textarea")).isFocused();
        staff.page().keyboard().type("Via het formulier op het intranet.");
        staff.page().keyboard().press("Control+Enter");
        assertThat(visitor.page().locator(".talk")).containsText("Via het formulier op het intranet.");
        assertThat(visitor.page().locator("#f-address")).hasValue(Pattern.compile(".+@.+"));
        button(visitor, "Stuur me het gesprek").click();
        visitor.assertAccessible();
        staff.assertAccessible();

        button(staff, "Stel een tekst voor").click();
        staff.page().locator("#f-title").fill("Telewerk aanvragen");
        staff.assertAccessible();
        staff.page().locator("kring-talk-question form button").first().click();
        assertThat(staff.page().locator("#question-begin")).isFocused();
        button(staff, "Sluit het gesprek af").click();
        assertThat(staff.page().locator("#desk-talk")).isFocused();
        assertThat(visitor.page().locator("kring-talk-question")).containsText("De andere gaat akkoord met deze tekst. Jij ook?");
        visitor.assertAccessible();
        button(visitor, "Akkoord, plaats het").click();
        assertThat(visitor.page().locator("kring-talk-question a")).isFocused();
        Locator posted = staff.page().locator("kring-talk-question a");
        assertThat(posted).isVisible();
        posted.click();
        assertThat(staff.page().locator("main")).containsText("Telewerk aanvragen");
    }

    @Test
    void what_is_written_to_a_visitor_waits_with_that_visitor_and_while_a_line_is_sent(Screens screens, Kring kring) {
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = mira.founds("Balie", "OPEN");
        mira.api().with("If-Match", "\"0\"").put("groups/" + slug + "/desk/settings", everyHour(mira)).expecting(200);
        for (Account visitor : List.of(Account.JONG, Account.FEDERAAL)) {
            kring.colleague(visitor).api().post("groups/" + slug + "/desk/talks", Api.object().put("text", "Een vraag")).expecting(201);
        }
        Screen staff = screens.signedInAt("/groups/" + slug + "/desk", Account.LOKAAL);
        Locator field = staff.page().locator("kring-talk textarea");
        button(staff, "Neem Noor Claes").click();
        field.fill("Alleen voor Noor");
        button(staff, "Neem Sophie Lambert").click();
        assertThat(staff.page().locator("#desk-talk")).containsText("Sophie Lambert");
        assertThat(field).hasValue("");
        button(staff, "Toon Noor Claes").click();
        assertThat(field).hasValue("Alleen voor Noor");

        List<Route> held = new ArrayList<>();
        staff.page().route("**/lines", held::add);
        field.press("Control+Enter");
        field.fill("En nog iets");
        staff.page().waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();
        assertThat(staff.page().locator(".talk")).containsText("Alleen voor Noor");
        assertThat(staff.page().locator("kring-talk form button")).hasAttribute("aria-disabled", "false");
        assertThat(field).hasValue("En nog iets");
    }

    /** At the screen: hours, a colleague, open. */
    private static void opens(Screen screen, String slug) {
        screen.open("/groups/" + slug + "/settings");
        screen.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Uren en medewerkers")).click();
        screen.page().locator("kring-desk-settings input[type=checkbox]").check();
        button(screen, "Voeg uren toe maandag").click();
        screen.page().locator("#f-staff").fill("Lieve");
        screen.page().locator("kring-desk-settings .chips button").first().click();
        assertThat(screen.page().locator("kring-desk-settings .person")).containsText("Lieve Vermeulen");
        screen.page().evaluate("scrollTo({top: 0, behavior: 'instant'})");
        screen.assertAccessible();
        button(screen, "Bewaar").click();
        assertThat(screen.page().locator(".toasts")).containsText("bewaard");
    }

    private static ObjectNode everyHour(Colleague staff) {
        ObjectNode settings = Desks.always();
        settings.putArray("staff").add(staff.me().path("id").asText());
        return settings;
    }

    private static Locator button(Screen screen, String name) {
        return screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
