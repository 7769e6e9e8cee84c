package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Two people discuss, each at their own screen: joining, posting, answering, correcting, and a network that goes away and comes back. */
@InBrowser
class DiscussingIT {

    /** Other tests read in other languages, and a person's language is theirs to keep. */
    @BeforeEach
    void everybody_reads_dutch(Kring kring) {
        speak(kring, "nl");
    }

    @ParameterizedTest
    @CsvSource({"nl, PHONE, DESKTOP", "fr, DESKTOP, PHONE", "de, PHONE, DESKTOP", "en, DESKTOP, PHONE"})
    void a_newcomer_joins_and_her_post_arrives_on_the_other_screen(String language, Device hers, Device his, Screens screens, Kring kring) {
        speak(kring, language);
        Texts texts = Texts.in(language);
        String slug = found(kring);
        Screen mira = screens.signedIn(Account.LOKAAL, hers, language);
        Screen joren = screens.signedInAt("/groups/" + slug, Account.MODERATOR, his, language);
        mira.open("/groups/" + slug);
        mira.page().locator("kring-membership button").first().click();
        assertThat(joren.page().locator("kring-group-facts")).containsText(texts.of("group.members.from", Map.of("members", 2, "organisations", 2)));
        assertThat(mira.page().locator("kring-membership")).containsText(texts.of("role.MEMBER"));

        write(mira, "Goeiemorgen! Wie kent **structureel telewerk**? #telewerk");
        assertThat(mira.page().locator("kring-feed .body strong")).hasText("structureel telewerk");
        joren.page().locator(".new button").click();
        Locator post = joren.page().locator("kring-feed article.post").first();
        assertThat(post).containsText("Mira Bastiaens");
        assertThat(post).containsText(texts.of("capacity.PERSONAL"));
        joren.assertAccessible();

        post.locator(".acts button", new Locator.LocatorOptions().setHasText(texts.of("post.reply"))).first().click();
        joren.page().locator("kring-composer[mode=reply] textarea").fill("Wij hebben een reglement, ik deel het.");
        joren.assertAccessible();
        joren.page().locator("kring-composer[mode=reply] textarea").press("Control+Enter");
        assertThat(mira.page().locator("kring-feed .replies .body")).hasText("Wij hebben een reglement, ik deel het.");
        answerAnewAndLeaveIt(joren, post, texts);
        mira.page().locator(".replies .acts button[aria-pressed]").first().click();
        assertThat(joren.page().locator(".replies .acts button[aria-pressed=false]").first()).containsText("1");
        chooseByKeyboard(mira);
        copyByKeyboard(mira, texts);
        assertThat(joren.page().locator(".replies .acts button[aria-pressed=false]")).hasText(new Pattern[] {Pattern.compile("1$"), Pattern.compile("1$")});
        mira.assertAccessible();
    }

    /** What was sent is no draft any more, and who changes her mind is back where she began. */
    private static void answerAnewAndLeaveIt(Screen screen, Locator post, Texts texts) {
        Locator button = post.locator(".acts button", new Locator.LocatorOptions().setHasText(texts.of("post.reply"))).first();
        button.press("Enter");
        Locator text = screen.page().locator("kring-composer[mode=reply] textarea");
        assertThat(text).isFocused();
        assertThat(text).hasValue("");
        text.press("Escape");
        assertThat(button).isFocused();
    }

    /** Another reaction than those that stand there; a quick Tab goes into the menu, and the focus stays where it was opened. */
    private static void chooseByKeyboard(Screen screen) {
        Locator menu = screen.page().locator(".replies details.reactions-more").first();
        menu.locator("summary").focus();
        screen.page().keyboard().press("Enter");
        screen.page().keyboard().press("Tab");
        assertThat(menu.locator(".menu-panel button").first()).isFocused();
        screen.page().keyboard().press("Enter");
        assertThat(screen.page().locator(".replies .acts button[aria-pressed=true]")).hasCount(2);
        assertThat(menu.locator("summary")).isFocused();
    }

    private static void copyByKeyboard(Screen screen, Texts texts) {
        screen.page().context().grantPermissions(List.of("clipboard-write"));
        Locator menu = screen.page().locator(".replies .acts .menu.end").first();
        menu.locator("summary").focus();
        screen.page().keyboard().press("Enter");
        menu.locator("button", new Locator.LocatorOptions().setHasText(texts.of("post.copyLink"))).press("Enter");
        assertThat(screen.page().locator("kring-toasts")).containsText(texts.of("post.copied"));
        assertThat(menu.locator("summary")).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"nl, DESKTOP", "fr, PHONE", "de, DESKTOP", "en, PHONE"})
    void what_was_missed_while_the_network_was_cut_arrives_once_and_in_order(String language, Device device, Screens screens, Kring kring) {
        speak(kring, language);
        Texts texts = Texts.in(language);
        String slug = found(kring);
        Colleague sophie = kring.colleague(Account.FEDERAAL);
        sophie.joins(slug);
        kring.colleague(Account.LOKAAL).joins(slug);
        Screen mira = screens.signedInAt("/groups/" + slug, Account.LOKAAL, device, language);
        mira.expectNoise("ERR_INTERNET_DISCONNECTED|WebSocket connection");
        sophie.posts(slug, "Voor de onderbreking");
        mira.page().locator(".new button").click();
        mira.offline(true);
        mira.page().evaluate("() => window.dispatchEvent(new Event('offline'))");
        for (int i = 1; i <= 3; i++) {
            sophie.posts(slug, "Gemist " + i);
        }
        mira.offline(false);
        mira.page().locator(".new button", new Page.LocatorOptions().setHasText(texts.of("feed.new", Map.of("count", 3)))).click();
        assertThat(mira.page().locator("kring-feed > article .body")).hasText(new String[] {"Gemist 3", "Gemist 2", "Gemist 1", "Voor de onderbreking"});
    }

    @Test
    void unread_counts_are_the_same_in_two_tabs(Screens screens, Kring kring) {
        String slug = found(kring);
        Colleague joren = kring.colleague(Account.MODERATOR);
        kring.colleague(Account.VLAAMS).joins(slug);
        Screen lieve = screens.signedIn(Account.VLAAMS);
        Page other = lieve.page().context().newPage();
        other.navigate(lieve.page().url());
        String badge = "nav.side a[href='/groups/" + slug + "'] .badge";
        joren.posts(slug, "Een");
        joren.posts(slug, "Twee");
        assertThat(lieve.page().locator(badge)).hasText("2");
        assertThat(other.locator(badge)).hasText("2");
        lieve.page().bringToFront();
        lieve.open("/groups/" + slug);
        assertThat(other.locator(badge)).hasCount(0);
    }

    /** The second says what the first hears, and goes on by itself when that one is closed. */
    @Test
    void two_tabs_share_one_socket_and_the_second_takes_over(Screens screens, Kring kring) {
        String slug = found(kring);
        Colleague joren = kring.colleague(Account.MODERATOR);
        kring.colleague(Account.VLAAMS).joins(slug);
        Screen lieve = screens.signedIn(Account.VLAAMS);
        lieve.page().navigate("about:blank");
        List<WebSocket> sockets = new ArrayList<>();
        lieve.page().onWebSocket(sockets::add);
        lieve.open("/home");
        lieve.page().waitForCondition(() -> sockets.size() == 1);
        Page other = lieve.page().context().newPage();
        other.onWebSocket(sockets::add);
        other.navigate(lieve.page().url());
        String badge = "nav.side a[href='/groups/" + slug + "'] .badge";
        joren.posts(slug, "Een");
        assertThat(other.locator(badge)).hasText("1");
        assertThat(lieve.page().locator(badge)).hasText("1");
        assertEquals(1, sockets.size(), "sockets of both tabs");
        lieve.page().close();
        other.waitForCondition(() -> sockets.size() == 2);
        joren.posts(slug, "Twee");
        assertThat(other.locator(badge)).hasText("2");
        assertEquals(2, sockets.size(), "one, and then the one that took over");
    }

    @Test
    void a_draft_survives_a_closed_tab(Screens screens, Kring kring) {
        String slug = found(kring);
        kring.colleague(Account.LOKAAL).joins(slug);
        Screen mira = screens.signedInAt("/groups/" + slug + "#write", Account.LOKAAL);
        mira.page().locator("kring-composer textarea").fill("Nog niet af");
        mira.page().waitForFunction("() => Object.keys(localStorage).some(key => key.startsWith('kring:draft:'))");
        mira.page().close();
        Page again = mira.page().context().newPage();
        again.navigate(kring.address().resolve("/groups/" + slug + "#write").toString());
        assertThat(again.locator("kring-composer textarea")).hasValue("Nog niet af");
    }

    /** What one is writing stays. */
    @Test
    void who_becomes_a_moderator_may_act_on_the_discussion_that_she_has_open(Screens screens, Kring kring) {
        String slug = found(kring);
        Colleague mira = kring.colleague(Account.LOKAAL);
        mira.prefers("nl");
        mira.joins(slug);
        Colleague joren = kring.colleague(Account.MODERATOR);
        Screen screen = screens.signedInAt("/posts/" + joren.posts(slug, "Wie neemt het over?").path("id").asText(), Account.LOKAAL);
        screen.page().locator("kring-composer[mode=reply] textarea").fill("Ik, als");
        screen.page().locator("details.menu.end summary").first().click();
        Locator hide = screen.page().locator(".menu-panel button:has-text('Verbergen')");
        assertThat(hide).hasCount(0);
        joren.api().put("groups/" + slug + "/members/" + mira.me().path("id").asText() + "/role", Api.object().put("role", "MODERATOR")).expecting(204);
        assertThat(hide).hasCount(1);
        assertThat(screen.page().locator("kring-composer[mode=reply] textarea")).hasValue("Ik, als");
    }

    private static void write(Screen screen, String text) {
        screen.page().locator("kring-composer button").first().click();
        screen.page().locator("kring-composer textarea").fill(text);
        screen.page().locator("kring-composer textarea").press("Control+Enter");
    }

    private static void speak(Kring kring, String language) {
        for (Account account : List.of(Account.MODERATOR, Account.LOKAAL, Account.VLAAMS)) {
            kring.colleague(account).prefers(language);
        }
    }

    private static String found(Kring kring) {
        return kring.colleague(Account.MODERATOR).founds("Gesprek", "OPEN");
    }
}
