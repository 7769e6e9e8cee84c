package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Stack;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The work of a moderator, each from the page of the group and by keyboard alone. What each took is printed; docs/moderator-guide.md tells it. */
@InBrowser
class ByKeyboardIT {

    /** The guide, "Beslishulp", stands beside it. */
    private static final Pattern DECIDE = Pattern.compile("\\bBeslis\\b");

    private static final String PEOPLE = """
            insert into person (id, issuer, subject, handle, name, email, function, organisation_id, organisation_name, level, language, created_at, signed_in_at)
            select gen_random_uuid(), 'https://issuer.example', name, name, 'Collega ' || n, name || '@toetsenbord.example', 'dossierbeheerder', o.id, o.names ->> 'nl',
                o.level, 'NL', now(), now()
            from (select n, ? || n as name from generate_series(1, ?) n) many, (select * from organisation order by code limit 1) o""";
    private static final String REQUESTS = """
            insert into membership (group_id, person_id, state, since, message) select g.id, p.id, 'REQUESTED', now(), 'Graag'
            from kring_group g, person p where g.slug = ? and p.handle like ?""";

    private Colleague joren;
    private Screen screen;
    private Keyboard keyboard;

    @BeforeEach
    void a_moderator_at_her_desk(Kring kring, Screens screens) {
        joren = kring.colleague(Account.MODERATOR);
        joren.prefers("nl");
        kring.colleague(Account.LOKAAL).prefers("nl");
        screen = screens.signedIn(Account.MODERATOR);
        keyboard = new Keyboard(screen);
    }

    @Test
    void fifty_requests_are_decided(Stack stack) throws SQLException {
        String slug = joren.founds("Vijftig", "CLOSED", "ON_REQUEST");
        execute(stack, PEOPLE, "vraagt.", 50);
        execute(stack, REQUESTS, slug, "vraagt.%");
        screen.open("/groups/" + slug);
        keyboard.press(tab("/requests"));
        Locator requests = screen.page().locator("kring-requests");
        for (int page = 0; page < 3; page++) {
            Locator some = requests.getByText(page < 2 ? "Laat 20 toe" : "Laat 10 toe");
            assertThat(requests.locator(".card.pad .button").first()).hasText("Laat toe");
            assertThat(requests.locator(".list > li")).hasCount(page < 2 ? 20 : 10);
            keyboard.tick(requests.getByLabel("Kies alle aanvragen in de lijst"));
            keyboard.press(some);
            assertThat(some).hasCount(0);
        }
        assertThat(requests.locator(".empty")).isVisible();
        assertThat(requests.locator(".list > li")).hasCount(0);
        tell("50 requests decided");
    }

    @Test
    void a_rule_is_written_with_its_preview() {
        String slug = joren.founds("Regel", "CLOSED", "INVITATION");
        screen.open("/groups/" + slug);
        keyboard.press(tab("/settings"));
        keyboard.press(screen.page().locator("a[href$='/rules']"));
        Locator rules = screen.page().locator("kring-rules");
        keyboard.tick(rules.getByLabel("Laat mensen vanzelf toe"));
        keyboard.tick(rules.getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("provinciaal")));
        assertThat(rules.locator(".note").first()).hasText("Wie op het niveau provinciaal werkt, komt vanzelf in de groep.");
        keyboard.press(rules.getByText("Bekijk wie erbij komt en wie weggaat"));
        assertThat(rules.locator("#rule-preview")).isFocused();
        keyboard.press(rules.getByText("Regels bewaren"));
        assertThat(rules.locator("[role=status]").first()).containsText("De regels zijn uitgevoerd.");
        tell("a rule written with its preview");
    }

    @Test
    void a_list_of_5000_lines_with_37_bad_ones_is_imported(Stack stack, @TempDir Path folder) throws SQLException, IOException {
        String slug = joren.founds("Duizenden", "CLOSED", "INVITATION");
        execute(stack, PEOPLE, "import.", 4_963);
        Path list = folder.resolve("collega's.csv");
        Files.writeString(list, "e-mail\n" + lines(4_963, "import.%d@toetsenbord.example") + lines(37, "niemand.%d@toetsenbord.example"));
        screen.open("/groups/" + slug);
        keyboard.press(tab("/members"));
        keyboard.press(screen.page().locator("a[href$='/import']"));
        Locator importing = screen.page().locator("kring-import");
        keyboard.bring(importing.locator("input[type=file]"), list);
        keyboard.press(importing.getByText("Zie na"));
        assertThat(importing.locator("[role=status]")).containsText("4.963 mensen kunnen toegevoegd worden. 37 regels niet.", patiently());
        assertThat(importing.locator(".list")).containsText("Regel 4965:");
        keyboard.press(importing.getByText("Voeg 4.963 mensen toe"));
        assertThat(importing.locator("[role=status]")).containsText("4.963 mensen zijn nu lid.", patiently());
        tell("a list of 5,000 lines imported, 37 of them bad");
    }

    @Test
    void a_heated_thread_is_calmed(Kring kring, Screens screens) {
        String slug = joren.founds("Kalm", "OPEN");
        Colleague mira = kring.colleague(Account.LOKAAL);
        mira.joins(slug);
        String thread = joren.posts(slug, "Dat kan zo niet").path("id").asText();
        for (int number = 0; number < 6; number++) {
            joren.replies(thread, "Toch wel " + number);
            mira.replies(thread, "Toch niet " + number);
        }
        Screen member = screens.signedInAt("/posts/" + thread, Account.LOKAAL, Device.PHONE, "nl");
        screen.open("/groups/" + slug);
        Locator post = screen.page().locator("kring-feed article.post kring-post").first();
        keyboard.press(post.locator(".acts .menu.end > summary"));
        keyboard.press(post.getByText("Gesprek beheren"));
        Locator dialog = post.locator("kring-steer dialog");
        keyboard.next(dialog.locator("select"));
        assertThat(member.page().locator("kring-calm .slow")).containsText("één keer per");
        keyboard.press(dialog.getByText("Sluit", new Locator.GetByTextOptions().setExact(true)));
        tell("a heated thread slowed down");
    }

    @Test
    void a_report_is_decided_and_appealed_against(Kring kring, Screens screens) {
        String slug = joren.founds("Melding", "OPEN");
        Colleague mira = kring.colleague(Account.LOKAAL);
        mira.joins(slug);
        String post = mira.posts(slug, "Stommeling").path("id").asText();
        kring.colleague(Account.FEDERAAL).api().put("posts/" + post + "/report", Api.object().put("kind", "PERSONAL_ATTACK").put("explanation", "Scheldt")).expecting(200);
        screen.open("/groups/" + slug);
        keyboard.press(tab("/reports"));
        Locator waiting = screen.page().locator("kring-reports .list > li");
        keyboard.press(waiting.locator("button", new Locator.LocatorOptions().setHasText(DECIDE)));
        Locator dialog = screen.page().locator("kring-judgement dialog");
        keyboard.pick(dialog.locator("input[value=HIDE]"));
        keyboard.type(dialog.locator("#f-reason"), "Een scheldwoord");
        keyboard.type(dialog.locator("textarea"), "Wij schelden hier niet");
        keyboard.press(dialog.locator(".button").first());
        assertThat(waiting).hasCount(0);
        tell("a report decided");

        Screen author = screens.signedIn(Account.LOKAAL);
        keyboard = new Keyboard(author);
        keyboard.press(author.page().locator("a[href='/notifications']").first());
        keyboard.press(author.page().locator(".notification", new Page.LocatorOptions().setHasText("verborg een bericht van jou in Melding")).first());
        Locator decision = author.page().locator("kring-decision");
        keyboard.press(decision.locator("button"));
        keyboard.type(decision.locator("textarea"), "Het was een grap onder vrienden");
        keyboard.press(decision.locator("button").first());
        assertThat(decision.locator("[role=status]")).containsText("wacht op een beslissing");
        tell("an appeal by the author");
    }

    private Locator tab(String end) {
        return screen.page().locator(".tabs a[href$='" + end + "']");
    }

    private void tell(String what) {
        System.out.println("By keyboard: " + what + " with " + keyboard.effort());
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);
    }

    private static String lines(int count, String pattern) {
        return IntStream.rangeClosed(1, count).mapToObj(pattern::formatted).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void execute(Stack stack, String sql, Object... values) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "postgres", "postgres");
             PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object value : List.of(values)) {
                statement.setObject(List.of(values).indexOf(value) + 1, value);
            }
            statement.executeUpdate();
        }
    }
}
