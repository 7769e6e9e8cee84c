package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A moderator is led to an answer by keyboard alone, and uses its draft; an official account has its badge wherever its name is. */
@InBrowser
class GuidingIT {

    @Test
    void should_we_answer_and_who(Screens screens, Kring kring) {
        for (Account account : List.of(Account.MODERATOR, Account.LOKAAL)) {
            kring.signsIn(account).prefers("nl");
        }
        Colleague joren = kring.signsIn(Account.MODERATOR);
        Colleague mira = kring.signsIn(Account.LOKAAL);
        String slug = joren.founds("Beslissen", "OPEN");
        mira.joins(slug);
        mira.posts(slug, "Waar vind ik het formulier voor een dag ouderschapsverlof?");
        Screen screen = screens.signedIn(Account.MODERATOR, Device.PHONE, "nl");
        screen.open("/groups/" + slug);
        Keyboard keyboard = new Keyboard(screen);
        Locator post = screen.page().locator("kring-feed article.post kring-post").first();
        keyboard.press(post.locator(".acts .menu.end > summary"));
        keyboard.press(post.getByText("Antwoorden? Beslishulp"));
        Locator dialog = post.locator("kring-guide dialog");
        assertThat(dialog.locator("#guide-step")).isFocused();
        screen.assertAccessible();
        keyboard.press(dialog.getByText("Ja, of het is een mening"));
        assertThat(dialog.locator("#guide-step")).hasText("Is het geoorloofde kritiek?");
        keyboard.press(dialog.getByText("Vorige vraag"));
        keyboard.press(dialog.getByText("Ja, of het is een mening"));
        keyboard.press(dialog.getByText("Ja, of het is helemaal geen kritiek"));
        keyboard.press(dialog.locator(".guide-answers button").first());
        keyboard.press(dialog.getByText("Ja, een praktische"));
        assertThat(dialog.locator("#guide-step")).hasText("Help persoonlijk verder");
        screen.assertAccessible();
        keyboard.press(dialog.getByText("Bewaren en het ontwerp gebruiken"));
        assertThat(dialog.locator(".summary")).containsText("Waarom beslis je dit: ");
        keyboard.type(dialog.locator("textarea"), "Het staat nergens op ons intranet");
        keyboard.press(dialog.getByText("Bewaren en het ontwerp gebruiken"));
        Locator answer = screen.page().locator(".answer textarea").first();
        assertThat(answer).hasValue("Als ik je goed begrijp, zoek je […]. Je vindt dat bij […]. Lukt het zo?");
        System.out.println("By keyboard: a guided decision with " + keyboard.effort());

        keyboard.press(post.locator(".acts .menu.end > summary"));
        keyboard.press(post.getByText("Antwoorden? Beslishulp"));
        assertThat(dialog.locator("details.note")).containsText("Eerder beslist");
        assertThat(dialog.locator("details.note")).containsText("Joren De Smet");
    }

    @Test
    void an_official_account_has_its_badge_at_once_on_every_screen(Screens screens, Kring kring) {
        kring.signsIn(Account.BEHEERDER).prefers("nl");
        kring.signsIn(Account.MODERATOR).prefers("nl");
        Colleague lieve = kring.signsIn(Account.VLAAMS);
        Colleague joren = kring.signsIn(Account.MODERATOR);
        String slug = joren.founds("Officieel", "OPEN");
        lieve.joins(slug);
        lieve.posts(slug, "Vanaf januari geldt het nieuwe reglement");
        Screen reader = screens.signedIn(Account.MODERATOR);
        reader.open("/groups/" + slug);
        Locator badge = reader.page().locator("kring-feed article.post .official-mark");
        assertThat(reader.page().locator("kring-feed article.post")).hasCount(1);
        assertThat(badge).hasCount(0);
        Screen aicha = screens.signedIn(Account.BEHEERDER);
        aicha.open("/admin/official");
        String path = "admin/official/accounts/" + lieve.me().path("id").asText();
        kring.signsIn(Account.BEHEERDER).api().put(path, Api.object().put("organisationId", lieve.me().at("/organisation/id").asText())).expecting(200);
        assertThat(badge.first()).isVisible();
        reader.assertAccessible();
        aicha.page().reload();
        assertThat(aicha.page().locator("main")).containsText("Lieve Vermeulen");
        aicha.assertAccessible();
        kring.signsIn(Account.BEHEERDER).api().delete(path).expecting(204);
        assertThat(badge).hasCount(0);
    }
}
