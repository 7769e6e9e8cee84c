package be.kring.launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the scripts of the server read before it starts: they refuse what would fail later, and are alike for both families of systems. */
class ServerConfigurationTest {

    private static final Path FOLDER = Path.of("src/main/server/bin");
    private static final Map<String, String> DATABASE = Map.of("KRING_DB_URL", "jdbc:postgresql://db/kring", "KRING_DB_USER", "kring", "KRING_DB_PASSWORD", "a=b c");
    private static final Pattern OPTION = Pattern.compile("-[XD][^\\s\"]+");
    private static final Pattern VARIABLE = Pattern.compile("%(\\w+)%");
    private static final Pattern ECHO = Pattern.compile("(?m)^\\s*echo (.*?) 1>&2$");

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
    void without_its_database_it_does_not_start() throws IOException, InterruptedException {
        assertEquals("started", read(DATABASE));
        for (String name : DATABASE.keySet()) {
            Map<String, String> others = new HashMap<>(DATABASE);
            others.remove(name);
            assertEquals(name + " is not set: without its database Kring does not start. See 'Configuration' in docs/operations.md.", read(others));
            others.put(name, "");
            assertTrue(read(others).startsWith(name + " is not set"), "nor with an empty one");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no sh")
    void beyond_this_machine_it_does_not_start_without_the_key_of_the_cluster() throws IOException, InterruptedException {
        for (String loopback : Set.of("127.0.0.1", "127.0.0.2", "localhost", "::1")) {
            assertEquals("started", read(with("KRING_CLUSTER_BIND", loopback)));
        }
        Map<String, String> open = with("KRING_CLUSTER_BIND", "10.0.0.1");
        assertTrue(read(open).startsWith("KRING_CLUSTER_BIND is 10.0.0.1, which others can reach"));
        open.put("KRING_CLUSTER_KEYSTORE", "/run/secrets/cluster.p12");
        assertEquals("started", read(open));
    }

    @Test
    void both_files_give_java_the_same_options() throws IOException {
        Set<String> options = options(text("standalone.conf"));
        assertTrue(options.contains("-XX:MetaspaceSize=224m"), options::toString);
        assertEquals(options, options(VARIABLE.matcher(text("standalone.conf.bat")).replaceAll("\\$$1")));
    }

    @Test
    void both_files_refuse_the_same_with_the_same_words() throws IOException {
        String batch = text("standalone.conf.bat");
        Set<String> sentences = ECHO.matcher(batch).results().map(echo -> echo.group(1)).collect(Collectors.toSet());
        assertEquals(Set.of("%%V is not set: without its database Kring does not start. See 'Configuration' in docs/operations.md.",
                "KRING_CLUSTER_BIND is %KRING_CLUSTER_BIND%, which others can reach, and KRING_CLUSTER_KEYSTORE is not set:"
                        + " whoever has this server's files could join. See 'Several nodes' in docs/operations.md."), sentences);
        assertTrue(batch.contains("for %%V in (KRING_DB_URL KRING_DB_USER KRING_DB_PASSWORD) do if not defined %%V ("));
        for (String loopback : Set.of(":~0,4%\" == \"127.\"", "%\" == \"localhost\"", "%\" == \"::1\"")) {
            assertTrue(batch.contains("\"%KRING_CLUSTER_BIND" + loopback), loopback);
        }
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> all = new HashMap<>(DATABASE);
        all.put(name, value);
        return all;
    }

    /** Reads it as {@code standalone.sh} does, and says what it prints. */
    private static String read(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", ". ./standalone.conf && echo started").directory(FOLDER.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("KRING_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(said.equals("started") ? 0 : 1, process.waitFor());
        return said;
    }

    private static Set<String> options(String text) {
        return text.lines().filter(line -> line.contains("JAVA_OPTS")).flatMap(line -> OPTION.matcher(line).results())
                .map(option -> option.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }
}
