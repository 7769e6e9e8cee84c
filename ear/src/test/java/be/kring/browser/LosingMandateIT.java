package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The mandate of somebody who speaks for her organisation is withdrawn while she is at it: she is told, and keeps her text. */
@InBrowser
class LosingMandateIT {

    private static final String EDIT = ".menu-panel button:has-text('Bewerk')";

    private Colleague lieve;
    private String slug;
    private String mandate;

    @BeforeEach
    void lieve_speaks_for_her_organisation(Kring kring) {
        slug = kring.colleague(Account.MODERATOR).founds("Mandaten", "OPEN");
        lieve = kring.colleague(Account.VLAAMS);
        lieve.prefers("nl");
        lieve.joins(slug);
        JsonNode me = lieve.me();
        mandate = kring.colleague(Account.BEHEERDER).api().post("admin/mandates", Api.object().put("personId", me.path("id").asText())
                .put("organisationId", me.at("/organisation/id").asText()).put("from", "2026-01-01")).expecting(201).json().path("id").asText();
    }

    @Test
    void while_writing(Screens screens, Kring kring) {
        JsonNode organisation = lieve.me().path("organisation");
        Screen screen = screens.signedInAt("/groups/" + slug + "#write", Account.VLAAMS);
        Locator composer = screen.page().locator("kring-composer");
        composer.getByText("namens " + organisation.path("name").asText()).click();
        composer.locator("textarea").fill("Dit is ons standpunt");

        withdraw(kring);
        assertThat(composer.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText("Je bericht verschijnt in eigen naam"))).isVisible();
        assertThat(composer.locator("textarea")).hasValue("Dit is ons standpunt");
        screen.assertAccessible();
        composer.locator("textarea").press("Control+Enter");
        assertThat(screen.page().locator("kring-feed article.post").first()).containsText("in eigen naam");
    }

    /** What stands there in the name of the organisation stays as it is. */
    @Test
    void while_editing(Screens screens, Kring kring) {
        for (String text : List.of("Maandag gesloten", "Vrijdag gesloten")) {
            lieve.api().post("groups/" + slug + "/posts", Api.object().put("body", text).put("capacity", "ORGANISATION")
                    .put("organisationId", lieve.me().at("/organisation/id").asText())).expecting(201);
        }
        Screen screen = screens.signedInAt("/groups/" + slug, Account.VLAAMS);
        screen.expectNoise("403 \\(Forbidden\\)");
        Locator post = screen.page().locator("kring-feed article.post").first();
        post.locator("details.menu.end summary").click();
        post.locator(EDIT).click();
        post.locator("textarea").fill("Zaterdag gesloten");
        Locator other = screen.page().locator("kring-feed article.post").last();
        other.locator("details.menu.end summary").click();
        assertThat(other.locator(EDIT)).hasCount(1);

        withdraw(kring);
        assertThat(other.locator(EDIT)).hasCount(0);
        post.locator("textarea").press("Control+Enter");
        assertThat(post.locator(".summary")).containsText("mandaat dat vandaag geldt");
        assertThat(post.locator("textarea")).hasValue("Zaterdag gesloten");
        screen.assertAccessible();
        screen.page().reload();
        assertThat(screen.page().locator("kring-feed > article .body")).hasText(new String[] {"Vrijdag gesloten", "Maandag gesloten"});
    }

    private void withdraw(Kring kring) {
        kring.colleague(Account.BEHEERDER).api().delete("admin/mandates/" + mandate).expecting(204);
    }
}
