package be.kring.web.text;

import be.kring.discussion.ThreadChanged;
import be.kring.person.AccountStatus;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every act that a feature puts on record has a name for people, and every name an act. */
class AuditActsTest {

    private static final Path WORDS = Path.of("src/main/frontend/src/features/audit/words.ts");
    private static final Path FEATURES = Path.of("../ejb/src/main/java");
    private static final Pattern ACT = Pattern.compile("[\"']([a-z]+\\.[a-z]+(?:-[a-z]+)*)[\"']");

    @Test
    void theFrontEndNamesWhatIsPutOnRecord() throws IOException {
        Set<String> recorded = new TreeSet<>();
        Arrays.stream(AccountStatus.values()).forEach(status -> recorded.add("account." + lower(status)));
        Arrays.stream(ThreadChanged.Change.values()).forEach(change -> recorded.add("thread." + lower(change)));
        try (Stream<Path> files = Files.walk(FEATURES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("audit.record(")) {
                    recorded.addAll(acts(source));
                }
            }
        }
        Matcher named = Pattern.compile("ACTS = \\[([^]]+)]").matcher(Files.readString(WORDS));
        assertTrue(named.find());
        assertEquals(recorded, acts(named.group(1)));
    }

    private static Set<String> acts(String source) {
        return ACT.matcher(source).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
