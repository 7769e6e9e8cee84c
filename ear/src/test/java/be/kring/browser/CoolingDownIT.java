package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A heated discussion: the composer says so, gives time to think, and lets the author withdraw; a moderator switches it off. */
@InBrowser
class CoolingDownIT {

    @Test
    void a_heated_discussion_is_calmed(Screens screens, Kring kring) {
        Colleague joren = kring.colleague(Account.MODERATOR);
        Colleague mira = kring.colleague(Account.LOKAAL);
        mira.prefers("nl");
        joren.prefers("nl");
        String slug = joren.founds("Heet", "OPEN");
        mira.joins(slug);
        assertEquals(true, mira.api().get("groups/" + slug + "/cooling").expecting(200).json().path("on").asBoolean());
        mira.api().put("groups/" + slug + "/cooling", Api.object().put("on", false)).expecting(403);
        joren.api().put("groups/" + slug + "/cooling", Api.object().put("on", "ja")).expecting(400);
        String thread = joren.posts(slug, "Dat kan zo niet").path("id").asText();

        Screen screen = screens.signedInAt("/posts/" + thread, Account.LOKAAL, Device.PHONE, "nl");
        Locator composer = screen.page().locator("kring-composer");
        Locator note = composer.locator("kring-calm .note");
        assertThat(composer.locator("textarea")).isVisible();
        for (int number = 0; number < 6; number++) {
            joren.replies(thread, "Toch wel " + number);
            mira.replies(thread, "Toch niet " + number);
        }
        assertThat(note).containsText("12 antwoorden van 2 mensen");
        screen.assertAccessible();

        composer.locator("textarea").first().fill("Nu is het genoeg");
        choose(screen.page(), note.getByLabel("Na 2 minuten"));
        composer.locator("button[type=submit]").click();
        assertThat(composer.locator("kring-countdown")).containsText("Nog");
        screen.assertAccessible();
        composer.locator("kring-countdown button").first().click();
        assertThat(composer.locator("textarea").first()).isFocused();
        assertThat(composer.locator("textarea").first()).hasValue("Nu is het genoeg");
        composer.locator("textarea").first().fill("Laten we morgen verder praten");
        composer.locator("button[type=submit]").click();
        composer.locator("kring-countdown button").last().press("Enter");
        assertThat(composer.locator("kring-countdown")).hasCount(0);
        assertThat(screen.page().locator(".replies")).containsText("Laten we morgen verder praten");
        assertThat(screen.page().locator(".replies")).not().containsText("Nu is het genoeg");

        Screen moderator = screens.signedInAt("/groups/" + slug + "/settings", Account.MODERATOR);
        moderator.page().locator("kring-cooling input").uncheck();
        assertThat(moderator.page().locator("kring-toasts")).containsText("Bewaard");
        assertThat(note).hasCount(0);
    }

    /** What the page still has to say moves what stands below it: who clicks in that moment clicks again. */
    private static void choose(Page page, Locator radio) {
        page.waitForCondition(() -> {
            radio.click();
            return radio.isChecked();
        });
    }
}
