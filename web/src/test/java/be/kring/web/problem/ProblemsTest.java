package be.kring.web.problem;

import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.NotFound;
import be.kring.web.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProblemsTest {

    private static final Pattern REFUSAL = Pattern.compile("new (?:Conflict|Forbidden)\\(\"([a-z-]+)\"\\)");

    private final Problems problems = new Problems(new Messages());

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyKindSpeaksFourLanguages(ProblemType type) {
        for (Language language : Language.values()) {
            Problem problem = problems.of(type, language, "/api/v1/x", "0123456789abcdef");
            assertFalse(problem.title().isBlank());
            assertFalse(problem.detail().isBlank());
            assertEquals("/problems/" + type.code(), problem.type());
        }
    }

    @Test
    void everyRefusalOfAFeatureIsAKind() throws IOException {
        Set<String> known = Arrays.stream(ProblemType.values()).map(ProblemType::code).collect(Collectors.toSet());
        List<String> refusals = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("../ejb/src/main/java"))) {
            for (Path source : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
                REFUSAL.matcher(Files.readString(source)).results().forEach(match -> refusals.add(match.group(1)));
            }
        }
        assertTrue(refusals.size() > 10, "Only " + refusals);
        assertEquals(List.of(), refusals.stream().filter(code -> !known.contains(code)).toList());
    }

    @Test
    void aViolationNamesFieldAndLimit() {
        Problem problem = problems.of(InvalidInput.of("body", "too-long", 20_000), Language.EN, "/api/v1/x", "0123456789abcdef");
        assertEquals(List.of("body"), problem.violations().stream().map(Problem.Violation::field).toList());
        assertTrue(problem.violations().get(0).message().contains("20"), problem.violations().get(0).message());
    }

    @Test
    void try19_whatIsHiddenAndWhatIsMissingAreToldAlike() {
        assertEquals(Json.write(problems.of(ProblemType.NOT_FOUND, Language.NL, "/api/v1/groups/x", "0123456789abcdef")),
                Json.write(problems.of(new NotFound(), Language.NL, "/api/v1/groups/x", "0123456789abcdef")));
    }
}
