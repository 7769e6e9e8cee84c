package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.UUID;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A moderator sets a question; somebody answers it and asks to join, is asked back, answers, and is let in together with another. */
@InBrowser
class JoiningOnRequestIT {

    private String slug;

    @BeforeEach
    void a_group_on_request(Kring kring) {
        for (Account account : List.of(Account.MODERATOR, Account.LOKAAL)) {
            kring.colleague(account).prefers("nl");
        }
        slug = "vragen-" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode group = Api.object().put("slug", slug).put("visibility", "CLOSED").put("joinPolicy", "ON_REQUEST").put("colour", "teal");
        group.putObject("names").put("nl", "Vragen").put("fr", "Questions");
        group.putObject("descriptions").put("nl", "Een groep voor een test");
        kring.colleague(Account.MODERATOR).api().post("groups", group).expecting(201);
    }

    @Test
    void from_the_first_question_to_the_decision(Kring kring, Screens screens) {
        Screen joren = screens.signedIn(Account.MODERATOR);
        Screen mira = screens.signedIn(Account.LOKAAL, Device.PHONE, "nl");
        joren.expectNoise("400");
        mira.expectNoise("400");
        joren.open("/groups/" + slug + "/settings");
        Locator questions = joren.page().locator("kring-questions");
        questions.getByText("Vraag toevoegen").click();
        questions.getByText("Bewaar de vragen").click();
        assertThat(questions.locator(".summary")).containsText("Vraag 1 (Nederlands)");
        joren.assertAccessible();
        questions.locator("input[lang=nl]").fill("Waarom wil je erbij?");
        questions.getByText("Bewaar de vragen").click();
        assertThat(joren.page().locator(".toasts")).containsText("De vragen zijn bewaard.");

        mira.open("/groups/" + slug);
        mira.page().locator("kring-membership > button").click();
        Locator asking = mira.page().locator("kring-ask dialog");
        asking.getByText("Verstuur de aanvraag").click();
        assertThat(asking.locator(".summary")).containsText("Waarom wil je erbij: ");
        mira.assertAccessible();
        asking.locator("textarea").first().fill("Omdat ik HR doe");
        joren.open("/groups/" + slug + "/requests");
        asking.getByText("Verstuur de aanvraag").click();
        assertThat(mira.page().locator("kring-admission")).containsText("bekijkt je aanvraag");

        Locator row = joren.page().locator("kring-requests .list > li").filter(new Locator.FilterOptions().setHasText("Mira Bastiaens"));
        assertThat(row).containsText("Omdat ik HR doe");
        row.getByText("Vraag iets").click();
        joren.page().locator("dialog[open] textarea").fill("Bij welke dienst?");
        joren.assertAccessible();
        joren.page().locator("dialog[open] button.button").first().click();
        assertThat(row).containsText("Nog geen antwoord");
        mira.page().locator("kring-admission textarea").fill("Financiën");
        mira.assertAccessible();
        mira.page().locator("kring-admission button").click();
        assertThat(row).containsText("Financiën");

        ask(kring.colleague(Account.FEDERAAL));
        assertThat(joren.page().locator("kring-requests .list > li")).hasCount(2);
        joren.page().getByLabel("Kies alle aanvragen in de lijst").check();
        joren.assertAccessible();
        joren.page().getByText("Laat 2 toe").click();
        assertThat(joren.page().locator("kring-requests .empty")).hasCount(1);
        assertThat(mira.page().locator("kring-membership summary")).containsText("Lid");
    }

    @Test
    void who_is_declined_reads_why_on_the_page_of_the_group(Kring kring, Screens screens) {
        Screen mira = screens.signedIn(Account.LOKAAL);
        Colleague asker = kring.colleague(Account.LOKAAL);
        ask(asker);
        mira.open("/groups/" + slug);
        kring.colleague(Account.MODERATOR).api().post("groups/" + slug + "/requests/" + asker.me().path("id").asText() + "/decline",
                Api.object().put("reason", "Alleen voor HR")).expecting(204);
        assertThat(mira.page().locator("kring-admission")).containsText("Alleen voor HR");
        mira.assertAccessible();
    }

    @Test
    void a_reason_stays_when_it_cannot_be_sent(Kring kring, Screens screens) {
        ask(kring.colleague(Account.LOKAAL));
        ask(kring.colleague(Account.FEDERAAL));
        Screen joren = screens.signedInAt("/groups/" + slug + "/requests", Account.MODERATOR);
        joren.expectNoise("ERR_FAILED");
        Locator rows = joren.page().locator("kring-requests .list > li");
        rows.filter(new Locator.FilterOptions().setHasText("Mira Bastiaens")).getByText("Wijs af").click();
        Locator dialog = joren.page().locator("kring-request-act dialog");
        dialog.locator("textarea").fill("Alleen voor HR");
        joren.page().route("**/decline", Route::abort);
        dialog.locator("button.bad").click();
        assertThat(dialog.locator(".summary")).isFocused();
        assertThat(dialog.locator("textarea")).hasValue("Alleen voor HR");
        joren.assertAccessible();
        joren.page().unroute("**/decline");
        dialog.locator("button.bad").click();
        assertThat(rows).hasCount(1);
        assertThat(dialog).isHidden();
        assertThat(rows.locator("button").first()).isFocused();
    }

    private void ask(Colleague asker) {
        ObjectNode request = Api.object();
        asker.api().get("groups/" + slug + "/admission").expecting(200).json().path("questions").forEach(question ->
                request.withArray("answers").addObject().put("question", question.path("id").asText()).put("answer", "Daarom"));
        asker.api().put("groups/" + slug + "/membership", request).expecting(200);
    }
}
