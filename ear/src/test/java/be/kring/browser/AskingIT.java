package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A colleague asks in the group, is shown what was asked before, gets an answer and accepts it; the other screen follows at once. */
@InBrowser
class AskingIT {

    @BeforeEach
    void everybody_reads_dutch(Kring kring) {
        for (Account account : List.of(Account.LOKAAL, Account.VLAAMS)) {
            kring.colleague(account).prefers("nl");
        }
    }

    @Test
    void from_a_question_to_an_accepted_answer_on_two_screens(Screens screens, Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        String slug = lieve.founds("Vragen", "OPEN");
        kring.colleague(Account.LOKAAL).joins(slug);
        Screen expert = screens.signedIn(Account.VLAAMS, Device.PHONE, "nl");
        Screen asker = screens.signedInAt("/groups/" + slug, Account.LOKAAL);
        Page page = asker.page();
        ask(page, "Wie heeft een regeling voor structureel telewerk?", "Voor een kleine gemeente.");
        Locator first = page.locator("kring-feed article.post").first();
        assertThat(first.locator(".question-title")).hasText("Wie heeft een regeling voor structureel telewerk?");
        assertThat(first).containsText("Open vraag");

        button(page.locator("kring-composer"), "Stel een vraag").click();
        page.getByLabel("Je vraag in één zin").fill("Regeling structureel telewerk gezocht");
        assertThat(page.locator("kring-question-fields .note")).containsText("Wie heeft een regeling voor structureel telewerk?");
        asker.assertAccessible();
        page.locator("kring-question-fields .note a", new Page.LocatorOptions().setHasText("Wie heeft een regeling voor structureel telewerk?")).first().click();
        assertThat(page.locator("h1")).hasText("Wie heeft een regeling voor structureel telewerk?");

        expert.open(page.url().replaceFirst("https?://[^/]+", ""));
        button(expert.page().locator("kring-question-panel"), "Ik neem het op").click();
        assertThat(page.locator("kring-question-panel")).containsText("Lieve Vermeulen neemt deze vraag op zich");
        expert.page().locator(".answer textarea").fill("Wij hebben er een, ik stuur ze je.");
        expert.page().locator(".answer textarea").press("Control+Enter");
        Locator reply = page.locator(".replies article").first();
        assertThat(reply).containsText("Wij hebben er een");
        assertThat(page.locator("kring-question-panel")).containsText("Er is geantwoord");
        asker.assertAccessible();
        button(reply, "Aanvaarden").press("Enter");
        assertThat(page.locator(".accepted")).containsText("Wij hebben er een, ik stuur ze je.");
        assertThat(expert.page().locator(".accepted")).containsText("Wij hebben er een, ik stuur ze je.");
        asker.assertAccessible();
        expert.assertAccessible();

        expert.open("/groups/" + slug + "/questions");
        button(expert.page().locator("kring-question-list"), "Aanvaard").click();
        assertThat(expert.page().locator("kring-question-list li h3")).hasText("Wie heeft een regeling voor structureel telewerk?");
        button(expert.page().locator("kring-question-list"), "Wachten op antwoord").click();
        assertThat(expert.page().locator("kring-question-list .empty")).isVisible();
        expert.page().goBack();
        assertThat(expert.page().locator("kring-question-list li h3")).hasText("Wie heeft een regeling voor structureel telewerk?");
        expert.page().goForward();
        assertThat(expert.page().locator("kring-question-list .empty")).isVisible();
        page.locator("kring-question-panel").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Opnieuw stellen")).click();
        assertThat(expert.page().locator("kring-question-list li h3")).hasText("Wie heeft een regeling voor structureel telewerk?");
        expert.assertAccessible();
    }

    @Test
    void an_outdated_answer_points_to_the_new_one_and_a_title_that_is_missing_is_named_at_its_field(Screens screens, Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        String slug = lieve.founds("Vragen", "OPEN");
        kring.colleague(Account.LOKAAL).joins(slug);
        Screen asker = screens.signedIn(Account.LOKAAL, Device.PHONE, "nl");
        asker.expectNoise("400");
        asker.open("/groups/" + slug + "#ask");
        Page page = asker.page();
        assertThat(page.getByLabel("Je vraag in één zin")).isFocused();
        page.locator("kring-composer textarea").fill("Zonder titel");
        page.locator("kring-composer button[type=submit]").click();
        assertThat(page.locator("kring-composer .summary")).containsText("Je vraag in één zin: ");
        asker.assertAccessible();
        page.getByLabel("Je vraag in één zin").fill("Welk formulier geldt?");
        page.locator("kring-composer button[type=submit]").click();
        assertThat(page.locator("kring-composer .summary")).containsText("Onderwerpen: Kies minstens één onderwerp");
        assertThat(page.getByLabel("Je vraag in één zin")).hasValue("Welk formulier geldt?");
        page.getByLabel("Vraag het ook aan wie het weet").uncheck();
        page.locator("kring-composer button[type=submit]").click();
        page.locator("kring-feed article.post .when").first().click();
        assertThat(page.locator("h1")).hasText("Welk formulier geldt?");
        String id = page.url().replaceFirst(".*/posts/", "");
        lieve.replies(id, "Formulier A");
        lieve.replies(id, "Sinds vandaag formulier B");
        Locator old = page.locator(".replies article", new Page.LocatorOptions().setHasText("Formulier A"));
        button(old, "Verouderd").click();
        Locator dialog = page.locator("kring-outdated dialog");
        asker.assertAccessible();
        dialog.locator("#f-newer").fill("https://kring.example/posts/00000000-0000-0000-0000-000000000000");
        button(dialog, "Verouderd").click();
        assertThat(dialog.locator(".summary")).isFocused();
        asker.assertAccessible();
        dialog.locator("input[type=radio]").first().check();
        button(dialog, "Verouderd").click();
        assertThat(old.locator(".chips")).containsText(new String[] {"Verouderd"});
        assertThat(old.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Naar het nieuwe antwoord"))).isVisible();
    }

    private static void ask(Page page, String title, String body) {
        button(page.locator("kring-composer"), "Stel een vraag").click();
        assertThat(page.getByLabel("Je vraag in één zin")).isFocused();
        page.getByLabel("Je vraag in één zin").fill(title);
        page.locator("kring-composer textarea").fill(body);
        page.locator("kring-composer textarea").press("Control+Enter");
    }

    private static Locator button(Locator where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
