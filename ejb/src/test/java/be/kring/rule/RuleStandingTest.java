package be.kring.rule;

import be.kring.group.RuleStanding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What the rules of a group come to together, as a truth table; an empty cell is a group without such a rule. */
class RuleStandingTest {

    @ParameterizedTest
    @CsvSource({
            ",,, NONE", "COVERED,,, MAY_JOIN", "NOT_COVERED,,, NONE", "UNKNOWN,,, NONE",
            ",COVERED,, MAY_ASK", ",NOT_COVERED,, NONE", ",UNKNOWN,, NONE", "COVERED,COVERED,, MAY_JOIN", "NOT_COVERED,COVERED,, MAY_ASK",
            ",,COVERED, NONE", ",,NOT_COVERED, EXCLUDED", ",,UNKNOWN, EXCLUDED", "COVERED,COVERED,NOT_COVERED, EXCLUDED", "COVERED,,UNKNOWN, EXCLUDED",
            "COVERED,,COVERED, MAY_JOIN", ",COVERED,COVERED, MAY_ASK"})
    void standing(Coverage admit, Coverage ask, Coverage required, RuleStanding expected) {
        List<Rule> rules = new ArrayList<>();
        List<Coverage> coverages = new ArrayList<>();
        Coverage[] given = {admit, ask, required};
        for (Effect effect : Effect.values()) {
            if (given[effect.ordinal()] != null) {
                rules.add(new Rule(effect, Condition.is(Attribute.LEVEL, "LOCAL"), Leaving.REMOVED));
                coverages.add(given[effect.ordinal()]);
            }
        }
        assertEquals(expected, RuleRecord.standing(new RuleSet(UUID.randomUUID(), rules), coverages));
    }
}
