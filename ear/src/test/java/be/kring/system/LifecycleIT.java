package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.launcher.Stack;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A node stops in order, comes back, and survives a power cut; the database keeps what was acknowledged. */
@WholeSystem
class LifecycleIT {

    @Test
    void a_node_that_is_stopped_comes_back(Kring kring, Stack stack) throws IOException {
        assertEquals(200, kring.stranger().get("/health/ready").status());

        stack.node(1).stop();
        assertThrows(UncheckedIOException.class, () -> kring.stranger().get("/health/live"));
        String log = Files.readString(stack.node(1).log());
        assertTrue(log.contains("WFLYSRV0050"), "WildFly says that it stopped");
        assertFalse(log.contains("WFLYSRV0026"), "and it had started without errors");

        stack.node(1).start();
        stack.node(1).await();
        assertEquals("Mira Bastiaens", kring.signsIn(Account.LOKAAL).me().path("name").asText());
    }

    @Test
    void a_node_that_was_killed_comes_back(Kring kring, Stack stack) {
        Colleague lieve = kring.signsIn(Account.VLAAMS);
        String name = lieve.me().path("name").asText();

        stack.node(1).kill();
        stack.node(1).start();
        stack.node(1).await();
        assertEquals(name, kring.signsIn(Account.VLAAMS).me().path("name").asText());
    }
}
