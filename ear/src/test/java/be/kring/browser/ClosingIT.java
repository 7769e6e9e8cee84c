package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** An owner archives a group, takes along what is in it, has it deleted and thinks better of it; the member's screen follows each time. */
@InBrowser
class ClosingIT {

    @Test
    void a_group_is_archived_is_to_be_deleted_and_lives_again(Kring kring, Screens screens) throws IOException {
        String slug = group(kring);
        kring.colleague(Account.LOKAAL).posts(slug, "Dit blijft leesbaar");
        Screen mira = screens.signedInAt("/groups/" + slug, Account.LOKAAL, Device.PHONE, "nl");
        assertThat(mira.page().locator("kring-composer")).hasCount(1);
        Screen joren = screens.signedInAt("/groups/" + slug + "/settings", Account.MODERATOR);
        joren.assertAccessible();

        Locator end = joren.page().locator("kring-group-end");
        end.getByText("Archiveer de groep").click();
        assertThat(joren.page().locator("main .note", new Page.LocatorOptions().setHasText("gearchiveerd sinds"))).containsText("Deze groep is gearchiveerd sinds");
        assertThat(mira.page().locator("main .note", new Page.LocatorOptions().setHasText("gearchiveerd sinds"))).containsText("Deze groep is gearchiveerd sinds");
        assertThat(mira.page().locator("kring-composer")).hasCount(0);
        assertThat(mira.page().locator("kring-feed")).containsText("Dit blijft leesbaar");
        mira.assertAccessible();

        Download file = joren.page().waitForDownload(() -> end.locator("a[download]").click());
        assertEquals(slug + ".json", file.suggestedFilename());
        JsonNode all = new ObjectMapper().readTree(file.createReadStream());
        assertEquals(List.of(slug, "2", "Dit blijft leesbaar"),
                List.of(all.at("/group/slug").asText(), String.valueOf(all.path("members").size()), all.at("/threads/0/start/body").asText()));

        end.getByText("Verwijder de groep").first().click();
        Locator dialog = end.locator("dialog[open]");
        dialog.locator("button.bad").click();
        assertThat(dialog.locator(".summary")).containsText("Waarom wordt de groep verwijderd: ");
        joren.assertAccessible();
        dialog.locator("textarea").fill("Het project is voorbij");
        dialog.locator("button.bad").click();
        assertThat(mira.page().locator(".note.warm")).containsText("wordt verwijderd op");
        mira.open("/notifications");
        assertThat(mira.page().locator("kring-notifications li", new Page.LocatorOptions().setHasText("Het project is voorbij")).first()).isVisible();

        assertThat(end.getByText("Toch niet verwijderen")).isVisible();
        end.getByText("Toch niet verwijderen").click();
        assertThat(end.getByText("Verwijder de groep").first()).isVisible();
        mira.open("/groups/" + slug);
        end.getByText("Heropen de groep").click();
        assertThat(mira.page().locator("kring-composer")).hasCount(1);
        assertThat(mira.page().locator("main")).not().containsText("gearchiveerd sinds");
    }

    private static String group(Kring kring) {
        for (Account account : List.of(Account.MODERATOR, Account.LOKAAL)) {
            kring.colleague(account).prefers("nl");
        }
        String slug = kring.colleague(Account.MODERATOR).founds("Einde", "CLOSED", "ON_REQUEST");
        kring.colleague(Account.LOKAAL).joins(slug);
        kring.colleague(Account.MODERATOR).api().post("groups/" + slug + "/requests/" + kring.colleague(Account.LOKAAL).me().path("id").asText() + "/accept", Api.object())
                .expecting(204);
        return slug;
    }
}
