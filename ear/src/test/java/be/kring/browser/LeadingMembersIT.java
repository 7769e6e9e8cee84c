package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Who leads a group finds a member, mutes her with a reason, lets her write again, and hands the group over; her screen follows. The new owner reads what was done. */
@InBrowser
class LeadingMembersIT {

    private String slug;

    @BeforeEach
    void a_group_of_two_who_read_dutch(Kring kring) {
        for (Account account : List.of(Account.MODERATOR, Account.LOKAAL)) {
            kring.colleague(account).prefers("nl");
        }
        slug = kring.colleague(Account.MODERATOR).founds("Leiden", "OPEN");
        kring.colleague(Account.LOKAAL).joins(slug);
    }

    @Test
    void a_member_is_muted_with_a_reason_and_the_group_is_handed_over(Screens screens) {
        Screen joren = screens.signedIn(Account.MODERATOR, Device.PHONE, "nl");
        Screen mira = screens.signedIn(Account.LOKAAL);
        joren.expectNoise("400");
        mira.open("/groups/" + slug);
        joren.open("/groups/" + slug + "/members");
        joren.page().locator("#members-q").fill("mira");
        Locator row = joren.page().locator("kring-members .list > li").filter(new Locator.FilterOptions().setHasText("Mira Bastiaens"));
        assertThat(joren.page().locator("kring-members .list > li")).hasCount(1);
        assertThat(row).containsText("uit eigen beweging");
        joren.page().locator("kring-members details.more-filters summary").click();
        joren.assertAccessible();

        choose(joren, row, "Laat zwijgen");
        Locator dialog = joren.page().locator("dialog[open]");
        dialog.locator("button.button").first().click();
        assertThat(dialog.locator(".summary")).containsText("Reden");
        joren.assertAccessible();
        dialog.locator("textarea").fill("Gelieve niet te schelden");
        dialog.locator("button.button").first().click();
        assertThat(row).containsText("zwijgt tot");
        assertThat(row).containsText("Gelieve niet te schelden");
        assertThat(row.locator("details.menu summary")).isFocused();
        assertThat(mira.page().locator(".note.warm")).containsText("Gelieve niet te schelden");
        assertThat(mira.page().locator("kring-composer")).hasCount(0);
        mira.assertAccessible();

        choose(joren, row, "Laat weer schrijven");
        assertThat(mira.page().locator("kring-composer")).hasCount(1);
        assertThat(mira.page().locator(".note.warm")).hasCount(0);

        choose(joren, row, "Draag de groep over");
        dialog.locator("button.button").first().click();
        mira.page().locator("kring-ownership button").first().click();
        assertThat(mira.page().locator("kring-membership summary")).containsText("Eigenaar");
        assertThat(joren.page().locator("kring-membership summary")).containsText("Moderator");
        assertThat(mira.page().locator("kring-ownership")).hasCount(0);
        mira.open("/groups/" + slug + "/audit");
        mira.page().selectOption("#audit-action", "member.muted");
        Locator entries = mira.page().locator("kring-audit tbody tr");
        assertThat(entries).hasCount(1);
        assertThat(entries).containsText("Gelieve niet te schelden");
        assertThat(entries).containsText("Joren De Smet");
        mira.page().locator("#audit-actor").fill("niemand");
        assertThat(mira.page().locator("kring-audit")).containsText("Niets gevonden");
        mira.assertAccessible();
        mira.open("/groups/" + slug + "/members");
        mira.assertAccessible();
        assertTrue(mira.page().waitForDownload(() -> mira.page().locator("a[download]").click()).suggestedFilename().endsWith(slug + ".csv"));
    }

    @Test
    void who_leaves_may_say_why(Screens screens) {
        Screen mira = screens.signedInAt("/groups/" + slug, Account.LOKAAL, Device.PHONE, "nl");
        mira.page().locator("kring-membership summary").click();
        mira.page().locator("kring-membership .menu-panel button").click();
        mira.page().locator("dialog[open]").getByText("Te veel berichten").click();
        mira.assertAccessible();
        mira.page().locator("dialog[open] button.bad").click();
        assertThat(mira.page().locator("kring-membership")).containsText("Word lid");
    }

    @Test
    void settings_that_somebody_else_changed_first_are_stored_the_second_time(Screens screens, Kring kring) {
        Colleague leader = kring.colleague(Account.MODERATOR);
        Screen joren = screens.signedInAt("/groups/" + slug + "/settings", Account.MODERATOR);
        joren.expectNoise("412");
        leader.api().patch("groups/" + slug, leader.group(slug).path("version").asLong(), Api.object().put("colour", "rose")).expecting(200);
        Locator form = joren.page().locator("kring-group-form");
        form.locator("#f-descriptions-nl").fill("Zo staat het er voortaan");
        form.locator("button").click();
        assertThat(form.locator(".summary")).containsText("Iemand anders heeft dit intussen gewijzigd");
        assertThat(form.locator(".summary")).isFocused();
        form.locator("button").click();
        assertThat(joren.page().locator(".toasts")).containsText("bewaard");
        assertEquals("Zo staat het er voortaan", leader.group(slug).at("/descriptions/nl").asText());
    }

    private static void choose(Screen screen, Locator row, String what) {
        row.locator("details.menu summary").click();
        row.locator(".menu-panel button").filter(new Locator.FilterOptions().setHasText(what)).click();
    }
}
