package be.kring.system;

import be.kring.driver.Account;
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

/** A node stops in order and comes back; {@link RestartLosesNothingIT} cuts its power. */
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
}
