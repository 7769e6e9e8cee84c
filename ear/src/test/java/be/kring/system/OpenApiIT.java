package be.kring.system;

import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The machine-readable contract and docs/api.md name the same operations. */
@WholeSystem
class OpenApiIT {

    private static final Pattern OPERATION = Pattern.compile("`([A-Z]+) (/[^`?\\s]+)[^`]*`");
    private static final Pattern TWO_METHODS = Pattern.compile("^\\| `([A-Z]+)` / `([A-Z]+) (/[^`?\\s]+)[^`]*`");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Test
    void every_operation_of_the_contract_is_served_and_no_other(Kring kring) throws IOException {
        JsonNode paths = kring.stranger().with("Accept", "application/json").get("/openapi").expecting(200).json().path("paths");
        Set<String> served = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (METHODS.contains(method)) {
                served.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey().replaceFirst("^/api/v1", ""));
                assertTrue(path.getValue().path(method).path("responses").has("default"), () -> "No refusal in " + method + " " + path.getKey());
            }
        }));
        assertEquals(written(), served);
    }

    private static Set<String> written() throws IOException {
        String contract = Files.readString(Path.of(System.getProperty("kring.target")).resolve("../../docs/api.md").normalize());
        String api = contract.substring(contract.indexOf("## Me"), contract.indexOf("## Problem types"));
        Set<String> written = new TreeSet<>();
        for (String line : api.lines().filter(line -> line.startsWith("| `") || line.startsWith("`GET")).toList()) {
            Matcher two = TWO_METHODS.matcher(line);
            if (two.find()) {
                written.add(two.group(1) + " " + two.group(3));
                written.add(two.group(2) + " " + two.group(3));
                continue;
            }
            Matcher one = OPERATION.matcher(line.startsWith("|") ? line.split("\\|", 3)[1] : line.split("→")[0]);
            while (one.find()) {
                written.add(one.group(1) + " " + one.group(2));
            }
        }
        return written;
    }
}
