package be.kring.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The product keeps every rule, and every rule finds what was planted against it. */
class ArchitectureTest {

    private static final String PRODUCT = "be.kring";
    private static final String PLANTED = "be.kring.architecture.planted";
    private static final JavaClasses PRODUCT_CLASSES =
            new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(PRODUCT);
    private static final JavaClasses PLANTED_CLASSES = new ClassFileImporter().importPackages(PLANTED);
    private static final Map<String, ArchRule> RULES = new Rules(PRODUCT).byName();
    private static final Map<String, ArchRule> RULES_FOR_THE_PLANTED = new Rules(PLANTED).byName();

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void theProductKeeps(String rule) {
        RULES.get(rule).check(PRODUCT_CLASSES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void thePlantedViolationIsFound(String rule) {
        EvaluationResult result = RULES_FOR_THE_PLANTED.get(rule).evaluate(PLANTED_CLASSES);
        assertTrue(result.hasViolation(), "Nothing is planted against this rule, or it does not bite");
    }

    @Test
    void bothModulesAreLookedAt() {
        Set<String> packages = PRODUCT_CLASSES.stream().map(found -> found.getPackageName()).collect(Collectors.toSet());
        assertTrue(packages.containsAll(Set.of("be.kring.group", "be.kring.web.group")), () -> "Only " + packages);
    }

    static Set<String> rules() {
        return RULES.keySet();
    }
}
