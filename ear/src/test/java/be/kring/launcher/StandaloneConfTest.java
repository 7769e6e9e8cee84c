package be.kring.launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What standalone.sh reads before it starts a server, run as it does: a node that others could join does not start with the key that everybody has. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "standalone.bat reads another file")
class StandaloneConfTest {

    private static final Path CONF = Path.of(System.getProperty("basedir", "")).resolve("src/main/server/bin/standalone.conf").toAbsolutePath();

    private static final Map<String, String> DATABASE = Map.of("KRING_DB_URL", "jdbc:postgresql://localhost/kring", "KRING_DB_USER", "kring", "KRING_DB_PASSWORD", "secret");

    private record Outcome(int code, String said) {
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "0.0.0.0", "kring.example", "1270.0.0.1", "fd00::1"})
    void beyond_this_machine_a_node_starts_only_with_the_key_of_the_cluster(String address) throws Exception {
        Outcome without = read(Map.of("KRING_CLUSTER_BIND", address));
        assertEquals(1, without.code(), without::toString);
        assertTrue(without.said().startsWith("KRING_CLUSTER_BIND is " + address + ", which others can reach, and KRING_CLUSTER_KEYSTORE is not set:"), without::said);
        assertEquals(new Outcome(0, "kring-1 starts"), read(Map.of("KRING_CLUSTER_BIND", address, "KRING_CLUSTER_KEYSTORE", "/etc/kring/cluster.p12")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.2", "localhost", "::1", ""})
    void on_this_machine_alone_it_needs_none(String address) throws Exception {
        assertEquals(new Outcome(0, "kring-1 starts"), read(Map.of("KRING_CLUSTER_BIND", address)));
    }

    @Test
    void who_says_nothing_stays_on_this_machine() throws Exception {
        assertEquals(new Outcome(0, "kring-1 starts"), read(Map.of()));
    }

    private static Outcome read(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", "-c", ". \"$0\"; echo $KRING_NODE starts", CONF.toString())).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KRING_"));
        builder.environment().putAll(DATABASE);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Outcome(process.waitFor(), said);
    }
}
