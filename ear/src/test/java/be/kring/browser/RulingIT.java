package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A moderator makes a rule of conditions, looks at whom it brings, tries it on one person, and saves it; a member reads why she is in. */
@InBrowser
class RulingIT {

    @Test
    void a_rule_is_built_from_lists_tried_saved_and_carried_out(Kring kring, Screens screens) {
        for (Account account : new Account[] {Account.MODERATOR, Account.LOKAAL}) {
            kring.colleague(account).prefers("nl");
        }
        String slug = kring.colleague(Account.MODERATOR).founds("Regels", "CLOSED", "INVITATION");
        Screen joren = screens.signedIn(Account.MODERATOR, Device.PHONE, "nl");
        joren.expectNoise("400|409");
        joren.open("/groups/" + slug + "/settings");
        joren.page().locator("a[href$='/rules']").click();
        Locator rules = joren.page().locator("kring-rules");

        rules.getByLabel("Laat mensen vanzelf toe").check();
        rules.getByText("Regels bewaren").click();
        assertThat(rules.locator(".summary")).containsText("Voorwaarde 1: Vul dit in");
        joren.assertAccessible();
        rules.getByLabel("Kenmerk").selectOption("FUNCTION");
        rules.getByLabel("Functie zoeken").fill("hr-adv");
        rules.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("HR-adviseur").setExact(true)).first().click();
        rules.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Groep van voorwaarden toevoegen")).first().click();
        rules.getByLabel("Wat moet gelden?").nth(1).selectOption("NONE");
        rules.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("federaal")).check();
        assertThat(rules.locator(".note").first()).hasText("Wie HR-adviseur als functie heeft en niet (op het niveau federaal werkt), komt vanzelf in de groep.");
        rules.getByText("Bekijk wie erbij komt en wie weggaat").click();
        assertThat(rules).containsText("1 persoon komt erbij");
        rules.getByText("Toon wie").click();
        assertThat(rules).containsText("Mira Bastiaens");
        joren.assertAccessible();
        rules.getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Account")).fill("sophie.lambert");
        rules.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Probeer").setExact(true)).click();
        assertThat(rules).containsText("Voor Sophie Lambert verandert er niets.");
        joren.assertAccessible();
        rules.getByText("Regels bewaren").click();
        assertThat(rules.locator("[role=status]").first()).containsText("De regels zijn uitgevoerd.");

        Screen mira = screens.signedInAt("/groups/" + slug + "/about", Account.LOKAAL);
        assertThat(mira.page().locator("kring-why")).containsText("door een regel");
        assertThat(mira.page().locator("kring-why")).containsText("HR-adviseur als functie heeft");
        mira.assertAccessible();
        mira.open("/notifications");
        assertThat(mira.page().locator("kring-notifications")).containsText("Je bent lid van Regels");
        Screen noor = screens.signedInAt("/groups/club35/requests", Account.JONG);
        assertThat(noor.page().locator("kring-requests")).containsText("Voldoet aan de regels van de groep");
        noor.page().locator("kring-requests details summary").first().click();
        noor.assertAccessible();
    }
}
