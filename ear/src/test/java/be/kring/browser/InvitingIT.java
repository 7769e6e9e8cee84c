package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A moderator invites a colleague by name and others by a link; both come into a hidden group, and what is wrong with an address stays to be mended. */
@InBrowser
class InvitingIT {

    private String slug;

    @BeforeEach
    void a_hidden_group(Kring kring) {
        for (Account account : List.of(Account.MODERATOR, Account.LOKAAL, Account.FEDERAAL)) {
            kring.colleague(account).prefers("nl");
        }
        slug = "genodigd-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode group = Api.object().put("slug", slug).put("visibility", "HIDDEN").put("joinPolicy", "INVITATION").put("colour", "teal");
        group.putObject("names").put("nl", "Genodigd " + slug);
        group.putObject("descriptions").put("nl", "Een groep voor een test");
        group.putObject("purposes").put("nl", "Waarvoor we er zijn");
        kring.colleague(Account.MODERATOR).api().post("groups", group).expecting(201);
    }

    @Test
    void by_name_by_address_and_by_link(Screens screens) {
        Screen joren = screens.signedIn(Account.MODERATOR);
        Screen mira = screens.signedIn(Account.LOKAAL, Device.PHONE, "nl");
        joren.expectNoise("400");
        mira.open("/invitations");
        joren.open("/groups/" + slug + "/invitations");
        joren.assertAccessible();
        joren.page().locator("kring-invite form").first().locator("button.button").click();
        assertThat(joren.page().locator("kring-invite .summary")).containsText("Collega");
        joren.page().locator("#f-persons").fill("Bastiaens");
        joren.page().locator("kring-invite .picks").getByText("Mira Bastiaens").click();
        joren.page().locator("kring-invite form").first().locator("button.button").click();
        assertThat(joren.page().locator("kring-invitations .list > li")).containsText("Mira Bastiaens");
        mira.page().locator("kring-invited li").filter(new Locator.FilterOptions().setHasText(slug))
                .locator("button").first().waitFor();
        mira.assertAccessible();
        mira.page().locator("kring-invited li").filter(new Locator.FilterOptions().setHasText(slug))
                .locator("button").first().click();
        assertThat(mira.page().locator("kring-membership summary")).containsText("Lid");
        assertThat(joren.page().locator("kring-invitations .list > li")).hasCount(0);

        joren.page().getByText("Nodig uit met e-mailadressen").click();
        joren.page().locator("#f-emails").fill("collega@lokaal.example\ngeen adres");
        joren.page().locator("kring-invite form").nth(1).locator("button.button").click();
        assertThat(joren.page().locator("kring-invite .note.bad")).containsText("geen adres");
        assertThat(joren.page().locator("#f-emails")).hasValue("geen adres");
        assertThat(joren.page().locator("kring-invitations .list > li")).containsText("collega@lokaal.example");
        joren.assertAccessible();
        joren.page().locator("kring-invitations .list button").click();
        assertThat(joren.page().locator("kring-invitations .list > li")).hasCount(0);

        joren.page().locator("kring-invite summary").nth(1).click();
        joren.page().locator("#f-uses").fill("1");
        joren.page().locator("kring-invite form").nth(2).locator("button.button").first().click();
        String link = joren.page().locator(".made-link").textContent();
        joren.assertAccessible();
        Screen sophie = screens.signedInAt(URI.create(link).getPath(), Account.FEDERAAL);
        assertThat(sophie.page().locator("kring-invited")).containsText("Waarvoor we er zijn");
        sophie.assertAccessible();
        sophie.page().locator("kring-invited button").click();
        assertThat(sophie.page().locator("kring-membership summary")).containsText("Lid");
        assertThat(joren.page().locator("kring-invitations .list > li")).hasCount(0);
    }
}
