package be.kring.web.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the guides quote is what the Dutch screens say: who changes a message changes the guide with it. */
class GuidesTest {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Path MESSAGES = Path.of("src/main/frontend/messages/nl.json");

    @ParameterizedTest
    @ValueSource(strings = {"user-guide.md", "moderator-guide.md"})
    void quotesTheDutchScreens(String guide) throws IOException {
        Map<String, String> messages = new ObjectMapper().readValue(Files.readString(MESSAGES), new TypeReference<>() {
        });
        Set<String> said = new HashSet<>(messages.values());
        List<String> quoted = QUOTED.matcher(Files.readString(Path.of("../docs", guide))).results().map(match -> match.group(1)).toList();
        assertTrue(quoted.size() > 10, "the guide quotes the screens");
        assertEquals(List.of(), quoted.stream().filter(words -> !said.contains(words)).toList());
    }
}
