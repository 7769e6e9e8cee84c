package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A moderator is led to an answer with the keyboard, question by question, and the draft stands where one answers; a colleague sees it at once. */
@InBrowser
class GuidingIT {

    @BeforeEach
    void everybody_reads_dutch(Kring kring) {
        for (Account account : List.of(Account.MODERATOR, Account.VLAAMS)) {
            kring.colleague(account).prefers("nl");
        }
    }

    @Test
    void each_question_gets_the_focus_and_the_draft_goes_into_the_answer(Screens screens, Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = joren.founds("Beslissen", "OPEN");
        lieve.joins(slug);
        mira.joins(slug);
        joren.api().put("groups/" + slug + "/members/" + lieve.me().path("id").asText() + "/role", Api.object().put("role", "MODERATOR")).expecting(204);
        String thread = mira.posts(slug, "Jullie zijn weer te laat").path("id").asText();
        Screen colleague = screens.signedInAt("/groups/" + slug, Account.VLAAMS, Device.PHONE, "nl");
        Locator other = open(colleague, "Jullie zijn weer te laat");

        Screen moderator = screens.signedInAt("/posts/" + thread, Account.MODERATOR);
        Locator dialog = open(moderator, "Jullie zijn weer te laat");
        Locator step = dialog.locator("#guide-step");
        assertThat(step).isFocused();
        assertThat(step).hasText("Klopt wat er staat?");
        moderator.assertAccessible();
        button(dialog, "Dat weten we nog niet").press("Enter");
        assertThat(step).isFocused();
        assertThat(step).hasText("Zeg dat je het nakijkt");
        button(dialog, "Vorige vraag").press("Enter");
        assertThat(step).isFocused();
        assertThat(step).hasText("Klopt wat er staat?");
        button(dialog, "Ja, of het is een mening").press("Enter");
        button(dialog, "Ja, of het is helemaal geen kritiek").press("Enter");
        button(dialog, "Ja").press("Enter");
        button(dialog, "Nee").press("Enter");
        assertThat(step).hasText("Bedank, en laat het daarbij");
        moderator.assertAccessible();
        button(dialog, "Bewaren en het ontwerp gebruiken").press("Enter");
        assertThat(dialog.locator(".summary")).containsText("Waarom beslis je dit: ");
        dialog.locator("textarea").fill("De kritiek klopt, meer valt er niet te zeggen");
        button(dialog, "Bewaren en het ontwerp gebruiken").press("Enter");
        assertThat(moderator.page().locator(".answer textarea").first()).hasValue("Dank je, dit nemen we mee.");
        assertThat(moderator.page().locator(".answer textarea").first()).isFocused();

        assertThat(other.locator("details.note")).containsText("Eerder beslist");
        other.locator("details.note > summary").click();
        assertThat(other).containsText("De kritiek klopt, meer valt er niet te zeggen");
        colleague.assertAccessible();
    }

    @Test
    void from_the_queue_the_draft_waits_in_the_discussion(Screens screens, Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = joren.founds("Beslissen", "OPEN");
        mira.joins(slug);
        String thread = mira.posts(slug, "Nog eens te laat").path("id").asText();
        kring.colleague(Account.FEDERAAL).api().put("posts/" + thread + "/report", Api.object().put("kind", "OTHER").put("explanation", "Nagaan")).expecting(200);
        Screen moderator = screens.signedInAt("/groups/" + slug + "/reports", Account.MODERATOR, Device.PHONE, "nl");
        moderator.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Antwoorden? Beslishulp")).click();
        Locator dialog = moderator.page().locator("kring-guide dialog");
        button(dialog, "Dat weten we nog niet").click();
        dialog.locator("textarea").fill("Eerst nakijken");
        button(dialog, "Bewaren en het ontwerp gebruiken").click();
        moderator.page().waitForURL("**/posts/" + thread);
        assertThat(moderator.page().locator(".answer textarea").first()).hasValue(java.util.regex.Pattern.compile("Ik kijk na of dit klopt"));
    }

    @Test
    void an_answer_that_leads_back_is_named_at_its_field(Screens screens) {
        Screen administrator = screens.signedIn(Account.BEHEERDER, Device.DESKTOP, "nl");
        administrator.expectNoise("status of 400");
        administrator.open("/admin/guide");
        Page page = administrator.page();
        page.locator("details.guide-part > summary").nth(1).click();
        page.locator("#f-questions-1-answers-0-to").selectOption("right");
        page.locator("#f-questions-1-answers-0-text-de").fill("");
        page.locator("kring-admin-guide form > .row:last-child .button").click();
        assertThat(page.locator(".summary")).isFocused();
        assertThat(page.locator("#f-questions-1-answers-0-to-error")).isVisible();
        assertThat(page.locator("#f-questions-1-answers-0-text-de-error")).isVisible();
        administrator.assertAccessible();
    }

    private static Locator open(Screen screen, String text) {
        Locator post = screen.page().locator("kring-post", new Page.LocatorOptions().setHasText(text)).first();
        post.locator(".acts .menu.end > summary").press("Enter");
        post.locator(".acts .menu-panel button", new Locator.LocatorOptions().setHasText("Beslishulp")).press("Enter");
        Locator dialog = screen.page().locator("kring-guide dialog");
        assertThat(dialog.locator("#guide-step")).isVisible();
        return dialog;
    }

    private static Locator button(Locator dialog, String name) {
        return dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
