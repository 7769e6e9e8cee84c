package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What RestartLosesNothingIT shows on sockets, seen: a node is killed and started again while two people write, and on the screens that two others have at it each text stands once. */
@InBrowser
@WholeSystem(nodes = 2)
class NodeLossOnScreenIT {

    private static final int BEFORE = 3;
    private static final int ACROSS = 4;
    private static final int AFTER = 1;
    private static final int ALL = BEFORE + ACROSS + AFTER;

    @Test
    void killing_the_node_while_two_people_write_loses_nothing_and_doubles_nothing_on_screen(Screens screens, Kring kring, Stack stack) {
        Node node = stack.node(1);
        Supplier<Colleague> jorens = kring.program(Account.MODERATOR);
        Supplier<Colleague> noors = kring.program(Account.JONG);
        String slug = jorens.get().founds("Herstart", "OPEN");
        noors.get().joins(slug);
        List<Screen> readers = Stream.of(Account.LOKAAL, Account.FEDERAAL).map(account -> reader(account, slug, node, screens, kring)).toList();
        Semaphore turns = new Semaphore(2 * BEFORE, true);
        CompletableFuture<Void> joren = write(jorens, slug, "Joren", turns);
        CompletableFuture<Void> noor = write(noors, slug, "Noor", turns);
        readers.forEach(screen -> shows(screen, 2 * BEFORE));
        try {
            turns.release(2 * ACROSS);
            node.kill();
        } finally {
            node.start();
            node.await();
        }
        turns.release(2 * AFTER);
        CompletableFuture.allOf(joren, noor).join();

        List<String> written = Stream.of("Joren", "Noor").flatMap(who -> IntStream.range(0, ALL).mapToObj(number -> who + " " + number)).toList();
        readers.forEach(screen -> {
            shows(screen, written.size());
            assertEquals(written, articles(screen).allInnerTexts().stream().map(String::strip).sorted().toList());
        });
    }

    /** Somebody whose browser is at this node and has the group before it. */
    private static Screen reader(Account account, String slug, Node node, Screens screens, Kring kring) {
        Colleague colleague = kring.signsIn(account, Map.of(Colleague.NODE, node.name()));
        colleague.joins(slug);
        Screen screen = screens.stranger(Device.DESKTOP, "nl");
        screen.expectNoise("WebSocket connection|ERR_|status of 50");
        screen.goOnAs(colleague);
        screen.open("/groups/" + slug);
        return screen;
    }

    /** Reads on until so many stand there. */
    private static void shows(Screen screen, int posts) {
        Locator more = screen.page().locator(".new button");
        screen.page().waitForCondition(() -> {
            if (more.isVisible()) {
                more.click();
            }
            return articles(screen).count() >= posts;
        });
        assertThat(articles(screen)).hasCount(posts);
    }

    private static Locator articles(Screen screen) {
        return screen.page().locator("kring-feed > article .body");
    }

    /** Writes whenever there is a turn; an answer that was lost is asked for again with the same key. */
    private static CompletableFuture<Void> write(Supplier<Colleague> who, String slug, String name, Semaphore turns) {
        return CompletableFuture.runAsync(() -> IntStream.range(0, ALL).forEach(number -> {
            turns.acquireUninterruptibly();
            ObjectNode post = Api.object().put("body", name + " " + number).put("capacity", "PERSONAL").put("language", "nl");
            String key = UUID.randomUUID().toString();
            await().pollInterval(Duration.ofMillis(50)).atMost(Duration.ofMinutes(3)).until(() -> stored(who.get().api().with("Idempotency-Key", key), slug, post));
        }));
    }

    private static boolean stored(Api once, String slug, ObjectNode post) {
        try {
            return once.post("groups/" + slug + "/posts", post).status() == 201;
        } catch (UncheckedIOException away) {
            return false;
        }
    }
}
