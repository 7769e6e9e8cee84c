package be.kring.launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is said to somebody whose machine cannot start Kring yet. */
class PrerequisitesTest {

    private static final Wishes USUAL = new Wishes(8080, 8180, 1, false);

    @TempDir
    Path databases;

    @Test
    void a_port_that_is_taken_is_named_with_who_needs_it_and_the_command_for_another() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            Wishes wishes = free().withHttp(port);
            assertEquals("Port " + port + " is in use by another program, and Kring needs it. Stop that program, or choose another port: mvn -Prun -Dkring.http.port="
                    + (port + 1) + " -Dkring.keycloak.port=" + wishes.keycloak(), refusal(() -> Prerequisites.checkPorts(databases, wishes)));
            Wishes keycloak = free().withKeycloak(port);
            assertEquals("Port " + port + " is in use by another program, and Keycloak needs it. Stop that program, or choose another port: mvn -Prun -Dkring.http.port="
                    + keycloak.http() + " -Dkring.keycloak.port=" + (port + 1), refusal(() -> Prerequisites.checkPorts(databases, keycloak)));
        }
    }

    @Test
    void another_port_is_another_beginning_where_there_are_databases() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Wishes wishes = free().withHttp(other.getLocalPort());
            keep(wishes.http(), wishes.keycloak());
            String refusal = refusal(() -> Prerequisites.checkPorts(databases, wishes));
            assertTrue(refusal.endsWith("or begin afresh on another port without what Kring kept: mvn -Prun -Dkring.http.port=" + (wishes.http() + 1)
                    + " -Dkring.keycloak.port=" + wishes.keycloak() + " -Dkring.reset"), refusal);
        }
    }

    @Test
    void databases_stay_with_the_ports_of_their_first_start() {
        Wishes wishes = free();
        assertDoesNotThrow(() -> Prerequisites.checkPorts(databases, wishes), "there are none yet");
        keep(8080, 8180);
        assertEquals("Kring ran here on port 8080 before, with Keycloak on port 8180, and on other ports nobody can sign in to what it kept."
                + " Use the same: mvn -Prun, or begin afresh without what it kept: mvn -Prun -Dkring.http.port=" + wishes.http()
                + " -Dkring.keycloak.port=" + wishes.keycloak() + " -Dkring.reset", refusal(() -> Prerequisites.checkPorts(databases, wishes)));
        assertDoesNotThrow(() -> Prerequisites.checkPorts(databases, wishes.withReset()));
        keep(1, 2);
        assertTrue(refusal(() -> Prerequisites.checkPorts(databases, wishes)).contains("port 8080"), "those of the first start");
    }

    @Test
    void one_port_that_differs_is_enough() {
        Wishes wishes = free();
        keep(wishes.http(), wishes.keycloak());
        assertDoesNotThrow(() -> Prerequisites.checkPorts(databases, wishes));
        assertTrue(refusal(() -> Prerequisites.checkPorts(databases, wishes.withHttp(1))).startsWith("Kring ran here"));
        assertTrue(refusal(() -> Prerequisites.checkPorts(databases, wishes.withKeycloak(1))).startsWith("Kring ran here"));
    }

    @Test
    void the_first_start_needs_more_room_than_later_ones() {
        Path folder = Path.of("state");
        assertDoesNotThrow(() -> Prerequisites.checkDisk(3_000_000_000L, false, folder));
        assertEquals("Only 2999 MB are free on the disk of state, and Kring needs 3 GB for its first start. Make room and start again.",
                refusal(() -> Prerequisites.checkDisk(2_999_999_999L, false, folder)));
        assertDoesNotThrow(() -> Prerequisites.checkDisk(1_000_000_000L, true, folder));
        assertEquals("Only 999 MB are free on the disk of state, and Kring needs 1 GB for its databases and logs. Make room and start again.",
                refusal(() -> Prerequisites.checkDisk(999_999_999L, true, folder)));
    }

    @Test
    void the_readme_asks_for_the_same_room_and_the_same_java() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        assertTrue(readme.contains(Prerequisites.FIRST_GIGABYTES + " GB of free disk (" + Prerequisites.LATER_GIGABYTES + " GB once it is built)"));
        String pom = Files.readString(Path.of("../pom.xml"));
        assertTrue(readme.contains("You need JDK 17, Maven 3.8"));
        assertTrue(pom.contains("<version>[17,)</version>") && pom.contains("<version>[3.8,)</version>"));
    }

    @Test
    void the_command_asks_for_what_is_not_usual() {
        assertEquals("mvn -Prun", USUAL.command());
        assertEquals("mvn -Prun -Dkring.http.port=8081 -Dkring.keycloak.port=8181 -Dkring.nodes=2 -Dkring.reset", new Wishes(8081, 8181, 2, true).command());
    }

    private void keep(int http, int keycloak) {
        ImportedPorts.keep(databases, new StackPorts(http, keycloak, 0, 0, List.of()));
    }

    /** On ports where nothing listens. */
    private static Wishes free() {
        StackPorts ports = StackPorts.anyFree(1);
        return USUAL.withHttp(ports.http()).withKeycloak(ports.keycloak());
    }

    private static String refusal(Executable check) {
        return assertThrows(StartFailure.class, check).getMessage();
    }
}
