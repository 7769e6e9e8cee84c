package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An owner opens buddies and mentors; a municipality looks for a mentor and finds one in a federal service; both say yes, meet once, and part. */
@InBrowser
class MatchingPeopleIT {

    @BeforeEach
    void everybody_reads_dutch(Kring kring) {
        List.of(Account.LOKAAL, Account.FEDERAAL, Account.VLAAMS).forEach(account -> kring.colleague(account).prefers("nl"));
    }

    @Test
    void two_are_brought_together(Screens screens, Kring kring) {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        String slug = lieve.founds("Koppels", "CLOSED");
        kring.colleague(Account.LOKAAL).joins(slug);
        kring.colleague(Account.FEDERAAL).joins(slug);
        Screen owner = screens.signedInAt("/groups/" + slug + "/settings", Account.VLAAMS);
        owner.page().getByText("Naar buddy’s en mentors").click();
        Locator programme = owner.page().locator("kring-mentoring");
        programme.getByText("Openen").click();
        assertThat(programme).containsText("De volgende voorstellen komen op");
        owner.assertAccessible();

        Screen giver = takesPart(screens.signedIn(Account.FEDERAAL), slug, "GIVER");
        Screen seeker = takesPart(screens.signedIn(Account.LOKAAL, Device.PHONE, "nl"), slug, "SEEKER");
        programme.getByText("Nu voorstellen").click();
        assertThat(seeker.page().locator("kring-mentoring")).containsText("Wordt dit jouw mentor?");
        assertThat(giver.page().locator("kring-mentoring")).containsText("Word jij mentor van deze collega?");
        seeker.assertAccessible();
        seeker.page().getByText("Ja, graag").click();
        assertThat(seeker.page().locator("kring-mentoring")).containsText("Jij zei ja.");
        giver.page().getByText("Ja, graag").click();
        assertThat(seeker.page().locator("kring-mentoring")).containsText("Sophie Lambert is jouw mentor");
        giver.assertAccessible();

        giver.page().getByText("Jij bent mentor van Mira Bastiaens").click();
        seeker.page().getByText("Sophie Lambert is jouw mentor").click();
        seeker.page().waitForURL("**/mentoring/*");
        Locator first = seeker.page().locator("#meeting-1");
        first.getByText("Dit gesprek vond plaats").click();
        seeker.assertAccessible();
        first.getByText("Bewaar").click();
        assertThat(giver.page().locator("#meeting-1 .chip")).hasCount(1);
        giver.assertAccessible();
        giver.page().getByText("Dit koppel beëindigen").click();
        assertThat(giver.page().locator("#ended")).containsText("Dank je wel");
        assertThat(seeker.page().locator("#ended")).containsText("Dank je wel");
        assertThat(seeker.page().getByText("Dit koppel beëindigen")).hasCount(0);
        seeker.assertAccessible();
        seeker.open("/notifications");
        assertThat(seeker.page().locator(".notification").filter(new Locator.FilterOptions().setHasText("Het koppel van Sophie Lambert en jou in Koppels is beëindigd")).first()).isVisible();
    }

    private static Screen takesPart(Screen screen, String slug, String side) {
        screen.open("/groups/" + slug + "/mentoring");
        screen.page().locator("#part-MENTOR-" + side).getByText("Meedoen").click();
        Locator form = screen.page().locator("kring-take-part");
        screen.expectNoise("400 \\(Bad Request\\)");
        form.locator("button.button:not(.quiet)").click();
        assertThat(form.locator(".summary")).containsText("Vul dit in");
        form.locator("#f-topics").fill("telewerk");
        form.locator("ul.chips button").first().click();
        form.locator("#f-note").fill("Ik doe dit al tien jaar");
        screen.assertAccessible();
        form.locator("button.button:not(.quiet)").click();
        assertThat(screen.page().locator("#part-MENTOR-" + side)).containsText("Aanpassen");
        return screen;
    }
}
