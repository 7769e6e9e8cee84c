package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An official account has its badge by its name, on screens that are open already, and loses it there. */
@InBrowser
class OfficialBadgeIT {

    @Test
    void an_official_account_has_its_badge_at_once_on_every_screen(Screens screens, Kring kring) {
        kring.colleague(Account.BEHEERDER).prefers("nl");
        kring.colleague(Account.MODERATOR).prefers("nl");
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague joren = kring.colleague(Account.MODERATOR);
        String slug = joren.founds("Officieel", "OPEN");
        lieve.joins(slug);
        lieve.posts(slug, "Vanaf januari geldt het nieuwe reglement");
        Screen reader = screens.signedInAt("/groups/" + slug, Account.MODERATOR);
        Locator badge = reader.page().locator("kring-feed article.post .official-mark");
        assertThat(reader.page().locator("kring-feed article.post")).hasCount(1);
        assertThat(badge).hasCount(0);
        Screen aicha = screens.signedInAt("/admin/official", Account.BEHEERDER);
        String path = "admin/official/accounts/" + lieve.me().path("id").asText();
        kring.colleague(Account.BEHEERDER).api().put(path, Api.object().put("organisationId", lieve.me().at("/organisation/id").asText())).expecting(200);
        assertThat(badge.first()).isVisible();
        reader.assertAccessible();
        aicha.page().reload();
        assertThat(aicha.page().locator("main")).containsText("Lieve Vermeulen");
        aicha.assertAccessible();
        kring.colleague(Account.BEHEERDER).api().delete(path).expecting(204);
        assertThat(badge).hasCount(0);
    }
}
