package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody says what she knows, a colleague endorses it, she hides that, and a topic that was missing is proposed, taken up and merged. */
@InBrowser
class SharingExpertiseIT {

    @Test
    void expertise_is_claimed_endorsed_and_hidden(Screens screens, Kring kring) {
        inDutch(kring);
        Colleague lieve = kring.colleague(Account.VLAAMS);
        lieve.api().delete("me/expertise/archaeology").expecting(204);
        String profile = "/people/" + lieve.me().path("handle").asText();

        Screen own = screens.signedInAt(profile, Account.VLAAMS);
        Screen phone = screens.signedInAt(profile, Account.VLAAMS, Device.PHONE, "nl");
        Locator expertise = own.page().locator("kring-expertise");
        expertise.getByText("Onderwerp toevoegen").click();
        expertise.getByText("Bewaar").click();
        assertThat(expertise.locator(".summary")).containsText("Vul dit in");
        expertise.locator("#f-topic").fill("archéolo");
        expertise.locator(".picks input").first().check();
        expertise.getByText("Anderen komen bij mij met moeilijke vragen.").click();
        expertise.locator("#f-evidence").fill("Opgraving aan de Waterpoort");
        own.page().evaluate("() => document.querySelector('kring-claim-form').scrollIntoView({block: 'center'})");
        own.assertAccessible();
        expertise.getByText("Bewaar").click();
        Locator claim = own.page().locator("#claim-archaeology");
        assertThat(claim).containsText("Expert");
        assertThat(phone.page().locator("#claim-archaeology")).containsText("Opgraving aan de Waterpoort");
        expertise.getByText("Onderwerp toevoegen").click();
        expertise.locator("#f-topic").fill("archéolo");
        expertise.locator(".picks input").first().check();
        expertise.getByText("Bewaar").click();
        assertThat(claim.locator("#f-evidence")).hasValue("Opgraving aan de Waterpoort");
        expertise.getByText("Annuleer").click();

        Screen colleague = screens.signedInAt(profile, Account.MODERATOR);
        Locator seen = colleague.page().locator("#claim-archaeology");
        seen.getByText("Bevestigen").click();
        seen.locator("textarea").fill("Ze vond de stadspoort die wij twintig jaar zochten");
        colleague.assertAccessible();
        seen.getByText("Bevestigen onder mijn naam").click();
        assertThat(seen.locator(".endorsement")).containsText("stadspoort");
        assertThat(claim.locator(".endorsement")).containsText("Joren De Smet");
        assertThat(phone.page().locator("#claim-archaeology .endorsement")).containsText("stadspoort");
        phone.assertAccessible();

        Screen reader = screens.signedInAt("/topics/archaeology", Account.FEDERAAL, Device.PHONE, "nl");
        assertThat(reader.page().locator("kring-topic-people")).containsText("Lieve Vermeulen");
        reader.assertAccessible();
        reader.open(profile);
        reader.page().locator("#claim-archaeology").getByText("Rapporteren").click();
        reader.page().locator("dialog[open]").getByText("Persoonlijke aanval").click();
        reader.page().locator("dialog[open] textarea").fill("Dit gaat over mij");
        reader.assertAccessible();
        reader.page().locator("dialog[open]").getByText("Verstuur").click();
        assertThat(reader.page().locator("dialog[open]")).hasCount(0);
        Screen administrator = screens.signedIn(Account.BEHEERDER);
        administrator.open("/admin/reports");
        Locator report = administrator.page().locator("kring-reports li[id^=case]").filter(new Locator.FilterOptions().setHasText("Dit gaat over mij"));
        assertThat(report).containsText("stadspoort");
        report.getByText("Beslis").first().click();
        administrator.page().locator("dialog[open]").getByText("Neem de bevestiging weg").click();
        administrator.page().locator("dialog[open] textarea").fill("Het is waar");
        administrator.assertAccessible();
        administrator.page().locator("dialog[open]").getByText("Annuleer").click();
        phone.page().locator("#claim-archaeology").getByText("Verbergen voor anderen").click();
        assertThat(claim.locator(".endorsement")).containsText("alleen jullie twee");
        reader.open(profile);
        assertThat(reader.page().locator("#claim-archaeology")).containsText("Waterpoort");
        assertThat(reader.page().locator("#claim-archaeology .endorsement")).hasCount(0);

        phone.page().locator("#claim-archaeology").getByText("Verwijderen").click();
        phone.assertAccessible();
        phone.page().locator("dialog[open] .button.bad").click();
        assertThat(claim.locator(".endorsement")).hasCount(0);

        own.open("/notifications");
        own.page().locator(".notification").filter(new Locator.FilterOptions().setHasText("Joren De Smet bevestigde dat je archeologie kent")).first().click();
        claim.getByText("Van mijn profiel halen").click();
        own.assertAccessible();
        own.page().locator("dialog[open] .button.bad").click();
        assertThat(claim).hasCount(0);
        assertThat(phone.page().locator("#claim-archaeology")).hasCount(0);
    }

    @Test
    void a_topic_is_proposed_taken_up_and_merged(Screens screens, Kring kring) {
        inDutch(kring);
        String name = "Kleiduiven " + UUID.randomUUID().toString().substring(0, 8);
        Screen admin = screens.signedInAt("/admin/topics", Account.BEHEERDER);
        Screen author = screens.signedIn(Account.MODERATOR, Device.PHONE, "nl");
        author.expectNoise("400 \\(Bad Request\\)");
        author.open("/topics");
        author.page().locator("#f-topics").fill(name);
        assertThat(author.page().locator("kring-topics")).containsText("Geen onderwerp gevonden");
        author.page().locator("#propose").click();
        author.page().locator("#f-names-fr").fill("télétravail");
        author.page().getByText("Voorstellen", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
        assertThat(author.page().locator("kring-propose .summary")).containsText("Er is al een onderwerp");
        author.assertAccessible();
        author.page().locator("#f-names-fr").fill("");
        author.page().getByText("Voorstellen", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).click();
        assertThat(author.page().locator("kring-propose")).hasCount(0);

        Locator proposal = admin.page().locator("kring-admin-topics .list > li").filter(new Locator.FilterOptions().setHasText(name));
        proposal.getByText("Namen wijzigen").click();
        proposal.locator("#f-synonyms-nl").fill("schietschijven\nduiven van klei");
        admin.assertAccessible();
        proposal.getByText("Bewaar").click();
        assertThat(proposal).containsText("duiven van klei");
        assertThat(proposal.locator("button").first()).isFocused();
        proposal.locator(".button:not(.quiet)").click();
        assertThat(proposal).hasCount(0);
        assertThat(admin.page().locator("#topics-proposed")).isFocused();

        Locator vocabulary = admin.page().locator("kring-admin-topics");
        vocabulary.locator("#f-topic").fill(name);
        vocabulary.locator(".picks input").first().check();
        vocabulary.locator("section.pad button", new Locator.LocatorOptions().setHasText("Samenvoegen")).click();
        vocabulary.locator("#f-into").fill("sportbeleid");
        vocabulary.locator("kring-topic-act .picks input").first().check();
        admin.assertAccessible();
        vocabulary.getByText("Nu samenvoegen").click();
        assertThat(vocabulary.locator("h3").last()).hasText("sportbeleid");
        author.open("/topics");
        author.page().locator("#f-topics").fill(name);
        assertThat(author.page().locator("kring-topics .list a").first()).containsText("sportbeleid");
    }

    private static void inDutch(Kring kring) {
        List.of(Account.VLAAMS, Account.MODERATOR, Account.FEDERAAL, Account.BEHEERDER).forEach(account -> kring.colleague(account).prefers("nl"));
    }
}
