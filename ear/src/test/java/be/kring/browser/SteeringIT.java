package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A moderator locks, slows down, announces and pins a discussion with the keyboard; a member sees it at once and loses no text. */
@InBrowser
class SteeringIT {

    @BeforeEach
    void everybody_reads_dutch(Kring kring) {
        for (Account account : List.of(Account.MODERATOR, Account.LOKAAL)) {
            kring.colleague(account).prefers("nl");
        }
    }

    @Test
    void a_discussion_is_locked_while_somebody_writes(Screens screens, Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = found(joren, mira);
        String thread = joren.posts(slug, "Dat kan zo niet").path("id").asText();
        Screen member = screens.signedIn(Account.LOKAAL, Device.PHONE, "nl");
        member.expectNoise("status of 40|status of 429");
        member.open("/posts/" + thread);
        Locator text = member.page().locator(".answer textarea").first();
        text.fill("Wat ik nog wou zeggen");

        Screen moderator = screens.signedIn(Account.MODERATOR);
        moderator.expectNoise("status of 400");
        moderator.open("/groups/" + slug);
        Locator dialog = manage(moderator, "Dat kan zo niet");
        moderator.assertAccessible();
        dialog.locator("button", new Locator.LocatorOptions().setHasText("Sluiten")).press("Enter");
        assertThat(dialog.locator(".summary")).containsText("Waarom: ");
        dialog.locator("textarea").fill("Morgen verder");
        dialog.locator("button", new Locator.LocatorOptions().setHasText("Sluiten")).press("Enter");
        assertThat(dialog.locator("button", new Locator.LocatorOptions().setHasText("Weer openen"))).isVisible();

        assertThat(member.page().locator("kring-thread .place")).containsText("Morgen verder");
        assertThat(text).hasValue("Wat ik nog wou zeggen");
        member.page().locator(".answer button[type=submit]").click();
        assertThat(member.page().locator(".answer .summary")).containsText("kopiëren");
        assertThat(text).hasValue("Wat ik nog wou zeggen");
        member.assertAccessible();
        member.page().reload();
        assertThat(text).hasValue("Wat ik nog wou zeggen");

        dialog.locator("button", new Locator.LocatorOptions().setHasText("Weer openen")).press("Enter");
        assertThat(member.page().locator("kring-thread .place")).hasCount(0);
        dialog.locator("select").selectOption("5");
        assertThat(member.page().locator("kring-calm .slow")).containsText("één keer per 5 minuten");
        member.page().locator(".answer button[type=submit]").click();
        assertThat(member.page().locator(".replies")).containsText("Wat ik nog wou zeggen");
        member.page().locator(".answer .ask, .answer textarea").first().click();
        assertThat(member.page().locator("kring-calm .slow")).containsText("Je kunt weer antwoorden om");
        member.page().locator(".answer textarea").first().fill("En nog iets");
        member.page().locator(".answer button[type=submit]").click();
        assertThat(member.page().locator(".answer .summary")).containsText("min. opnieuw proberen");
        assertThat(member.page().locator(".answer textarea").first()).hasValue("En nog iets");
        member.assertAccessible();
    }

    @Test
    void discussions_are_pinned_ordered_and_announced(Screens screens, Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = found(joren, mira);
        for (String text : List.of("Welkom hier", "De huisregels", "Gewoon een gesprek")) {
            joren.posts(slug, text);
        }
        Screen member = screens.signedInAt("/groups/" + slug, Account.LOKAAL, Device.PHONE, "nl");
        Screen moderator = screens.signedInAt("/groups/" + slug, Account.MODERATOR);
        for (String text : List.of("Welkom hier", "De huisregels")) {
            Locator dialog = manage(moderator, text);
            dialog.getByText("Vastzetten").press("Space");
            assertThat(dialog.getByText("Vastzetten").locator("input")).isChecked();
            dialog.locator("button", new Locator.LocatorOptions().setHasText("Sluit")).last().press("Enter");
        }
        Locator posts = moderator.page().locator("kring-feed article.post");
        assertThat(posts.nth(0)).containsText("Welkom hier");
        assertThat(posts.nth(0)).containsText("Vastgezet");
        assertThat(posts.nth(1)).containsText("De huisregels");
        assertThat(posts.nth(2)).containsText("Gewoon een gesprek");

        Locator dialog = manage(moderator, "Welkom hier");
        assertThat(dialog.locator(".steer-pins li")).hasCount(2);
        Locator down = dialog.getByLabel("Omlaag: Welkom hier");
        down.press("Enter");
        assertThat(dialog.locator(".steer-pins li").nth(1)).containsText("Welkom hier");
        assertThat(down).isFocused();
        dialog.getByText("Tonen als aankondiging").press("Space");
        assertThat(moderator.page().locator("kring-toasts")).containsText("Bewaard");
        assertThat(dialog.locator("form button").first()).hasAttribute("aria-disabled", "false");
        moderator.assertAccessible();
        dialog.locator("button", new Locator.LocatorOptions().setHasText("Sluit")).last().press("Enter");
        assertThat(posts.nth(0)).containsText("De huisregels");
        assertThat(posts.nth(1)).containsText("Aankondiging");

        assertThat(member.page().locator("kring-feed")).containsText("Aankondiging");
        member.page().reload();
        assertThat(member.page().locator("kring-feed article.post").nth(0)).containsText("De huisregels");
        member.assertAccessible();
        member.open("/notifications");
        assertThat(member.page().locator(".notification", new Page.LocatorOptions().setHasText("kondigt iets aan in Sturen")).first()).isVisible();
    }

    @Test
    void what_could_not_be_stored_is_not_shown_as_if_it_were(Screens screens, Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        String slug = found(joren, kring.colleague(Account.LOKAAL));
        joren.posts(slug, "Welkom hier");
        Screen moderator = screens.signedInAt("/groups/" + slug, Account.MODERATOR);
        moderator.expectNoise("ERR_FAILED");
        moderator.page().route("**/api/v1/posts/**", Route::abort);
        Locator dialog = manage(moderator, "Welkom hier");
        dialog.getByText("Tonen als aankondiging").press("Space");
        assertThat(dialog.locator(".summary")).isVisible();
        assertThat(dialog.getByText("Tonen als aankondiging").locator("input")).not().isChecked();
        dialog.locator("select").selectOption("5");
        assertThat(dialog.locator("select")).hasValue("0");
        assertThat(dialog.locator("form button").first()).hasAttribute("aria-disabled", "false");

        moderator.page().unroute("**/api/v1/posts/**");
        dialog.locator("textarea").fill("Morgen verder");
        dialog.locator("select").selectOption("5");
        assertThat(moderator.page().locator("kring-toasts")).containsText("Bewaard");
        assertThat(dialog.locator("select")).hasValue("5");
        assertThat(dialog.locator("textarea")).hasValue("Morgen verder");
    }

    private static Locator manage(Screen moderator, String text) {
        Locator post = moderator.page().locator("kring-feed article.post", new Page.LocatorOptions().setHasText(text)).locator("kring-post").first();
        post.locator(".acts .menu.end > summary").press("Enter");
        post.getByText("Gesprek beheren").press("Enter");
        Locator dialog = post.locator("kring-steer dialog");
        assertThat(dialog).isVisible();
        return dialog;
    }

    private static String found(Colleague owner, Colleague member) {
        String slug = owner.founds("Sturen", "OPEN");
        member.joins(slug);
        return slug;
    }
}
