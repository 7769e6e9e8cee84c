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
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The whole way of a question over four accounts, by keyboard alone: a municipality asks, the Flemish level is asked and knows who knows, the federal one answers, and
 * somebody else finds it by the name of the topic in another language. What each step took is printed; docs/user-guide.md tells it.
 */
@InBrowser
class FromQuestionToKnowledgeIT {

    private Colleague mira;
    private Colleague lieve;
    private Colleague sophie;
    private Colleague joren;

    @BeforeEach
    void four_colleagues(Kring kring) {
        mira = kring.colleague(Account.LOKAAL);
        lieve = kring.colleague(Account.VLAAMS);
        sophie = kring.colleague(Account.FEDERAAL);
        joren = kring.colleague(Account.MODERATOR);
        mira.prefers("nl");
        lieve.prefers("nl");
        sophie.prefers("fr");
        joren.prefers("de");
    }

    @Test
    void a_question_finds_who_knows_is_answered_accepted_and_found_in_another_language(Screens screens) {
        String word = "lijnfiets" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String slug = mira.founds("Mobiliteit " + word, "OPEN");
        lieve.joins(slug);
        sophie.joins(slug);
        lieve.api().put("me/expertise/cycling", Api.object().put("level", "PRACTISING").put("evidence", "").put("audience", "EVERYONE")).expecting(200);
        for (Colleague asked : List.of(lieve, sophie)) {
            asked.api().put("me/ask-settings", Api.object().put("asksAWeek", 20).putNull("quietFrom").putNull("quietUntil").putNull("awayFrom").putNull("awayUntil")).expecting(200);
        }
        Screen first = screens.signedIn(Account.VLAAMS);
        Screen second = screens.signedIn(Account.FEDERAAL);

        Screen asker = screens.signedIn(Account.LOKAAL);
        Keyboard keyboard = new Keyboard(asker);
        asker.open("/groups/" + slug);
        Locator composer = asker.page().locator("kring-composer");
        keyboard.press(button(composer, "Stel een vraag"));
        keyboard.type(asker.page().getByLabel("Je vraag in één zin"), "Wie heeft een fietsbeleid voor een " + word + "?");
        keyboard.press(composer.locator("kring-question-fields .chips button", new Locator.LocatorOptions().setHasText("fietsbeleid")).first());
        keyboard.type(composer.locator("textarea"), "Voor een kleine gemeente.");
        keyboard.press(composer.locator("button[type=submit]"));
        Locator posted = asker.page().locator("kring-feed article.post").first();
        assertThat(posted).containsText(word);
        tell("the municipality asks", keyboard);

        keyboard = new Keyboard(first);
        Locator ask = first.page().locator("kring-asks li", new Page.LocatorOptions().setHasText(word));
        assertThat(ask).isVisible();
        keyboard.press(button(ask, "Ik weet wie"));
        keyboard.type(first.page().locator("#f-to"), "Sophie");
        keyboard.tick(first.page().locator(".picks input").first());
        keyboard.press(button(ask, "Doorgeven"));
        assertThat(ask).hasCount(0);
        tell("the Flemish colleague knows who", keyboard);

        keyboard = new Keyboard(second);
        keyboard.press(button(second.page().locator("kring-asks li", new Page.LocatorOptions().setHasText(word)), "Je m’en occupe"));
        second.page().waitForURL("**/posts/*");
        keyboard.type(second.page().locator(".answer textarea"), "Nous avons un plan " + word + ", le voici.");
        second.page().keyboard().press("Control+Enter");
        assertThat(second.page().locator(".replies article")).hasCount(1);
        tell("the federal colleague takes it and answers", keyboard);

        keyboard = new Keyboard(asker);
        keyboard.press(posted.locator(".when").first());
        keyboard.press(button(asker.page().locator(".replies article").first(), "Aanvaarden"));
        assertThat(asker.page().locator(".accepted")).containsText(word);
        tell("the municipality accepts", keyboard);

        joren.awaitsFound(word, 2);
        Screen seeker = screens.signedIn(Account.MODERATOR, Device.DESKTOP, "de");
        keyboard = new Keyboard(seeker);
        keyboard.type(seeker.page().locator("header input[type=search]"), "Radverkehr");
        seeker.page().keyboard().press("Enter");
        seeker.page().waitForURL("**/search?*");
        Locator people = seeker.page().locator("section[aria-labelledby=search-PEOPLE]");
        assertThat(people).containsText("Lieve Vermeulen");
        Locator posts = seeker.page().locator("section[aria-labelledby=search-POSTS]");
        keyboard.press(posts.locator("a[href^='/posts/']", new Locator.LocatorOptions().setHasText(word)).first());
        assertThat(seeker.page().locator(".accepted")).containsText(word);
        tell("somebody finds it in German", keyboard);
    }

    private static Locator button(Locator where, String name) {
        return where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).first();
    }

    private static void tell(String what, Keyboard keyboard) {
        System.out.println("By keyboard: " + what + " with " + keyboard.effort());
    }
}
