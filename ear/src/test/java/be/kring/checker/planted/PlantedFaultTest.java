package be.kring.checker.planted;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The faults can still be planted in Kring as it is today; that runs against them end red takes minutes, see {@link PlantedFaults}. */
class PlantedFaultTest {

    private static final Path ROOT = Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

    @ParameterizedTest
    @EnumSource
    void each_changes_the_source_as_it_is(PlantedFault fault) throws IOException {
        String source = Files.readString(ROOT.resolve(fault.archive.module).resolve("src/main/java").resolve(fault.source));
        String planted = fault.plantIn(source);
        for (PlantedFault.Edit edit : fault.edits) {
            assertFalse(planted.contains(edit.text()), edit::text);
            assertTrue(planted.contains(edit.instead()), edit::instead);
        }
    }

    @Test
    void another_source_is_refused() {
        assertThrows(IllegalStateException.class, () -> PlantedFault.NO_SWEEP.plantIn("class Listener {}"));
    }
}
