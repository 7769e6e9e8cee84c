package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A moderator brings a file, sees what each line comes to, and lets the people in. */
@InBrowser
class EnrollingIT {

    @Test
    void a_list_is_looked_at_and_carried_out_and_who_is_on_it_hears_of_it(Kring kring, Screens screens) {
        kring.colleague(Account.MODERATOR).prefers("nl");
        kring.colleague(Account.LOKAAL).prefers("nl");
        String slug = kring.colleague(Account.MODERATOR).founds("Lijst", "CLOSED", "ON_REQUEST");
        Screen mira = screens.signedInAt("/groups/" + slug, Account.LOKAAL);
        Screen joren = screens.signedIn(Account.MODERATOR, Device.PHONE, "nl");
        joren.expectNoise("400");
        joren.open("/groups/" + slug + "/members");
        joren.page().locator("a[href$='/import']").click();
        Locator list = joren.page().locator("kring-import");
        list.locator("button[type=submit]").click();
        assertThat(list.locator("textarea")).hasAttribute("aria-invalid", "true");
        joren.assertAccessible();
        list.locator("input[type=file]").setInputFiles(new FilePayload("collega's.csv", "text/csv",
                "Naam;E-mail\nMira;mira.bastiaens\nNiemand;niemand@nergens.example\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(list.locator("textarea")).hasValue("Naam;E-mail\nMira;mira.bastiaens\nNiemand;niemand@nergens.example\n");
        list.locator("button[type=submit]").click();
        assertThat(list.locator("[role=status]")).containsText("1 persoon kan toegevoegd worden. 1 regel niet.");
        assertThat(list.locator(".list")).containsText("Regel 3:");
        joren.assertAccessible();
        list.getByText("Voeg 1 persoon toe").click();
        assertThat(list.locator("[role=status]")).containsText("1 persoon is nu lid.");
        joren.assertAccessible();
        assertThat(mira.page().locator("kring-membership")).containsText("Lid");
    }
}
