package be.kring.rule;

import be.kring.shared.InvalidInput;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConditionTest {

    private static final Condition LOCAL = Condition.is(Attribute.LEVEL, "LOCAL");

    @Test
    void whatIsNoConditionIsRefusedAtItsPlace() {
        refused("c", new Condition(null, null, null, null));
        refused("c.attribute", new Condition(Condition.Kind.IS, null, null, List.of("x")));
        refused("c.values", Condition.is(Attribute.LEVEL));
        refused("c.values", Condition.is(Attribute.LEVEL, "COSMIC"));
        refused("c.values", Condition.is(Attribute.ORGANISATION, "no id"));
        refused("c.values", Condition.is(Attribute.ROLE, "OWNER"));
        refused("c.values", new Condition(Condition.Kind.IS, null, Attribute.LEVEL, Collections.singletonList(null)));
        refused("c", Condition.all());
        refused("c.of.1", Condition.all(LOCAL, Condition.any()));
        refused("c.of.0", new Condition(Condition.Kind.ANY, Collections.singletonList(null), null, null));
    }

    @Test
    void treesAreBounded() {
        Condition deep = LOCAL;
        for (int i = 0; i < Condition.MAX_DEPTH; i++) {
            deep = Condition.none(deep);
        }
        assertEquals(deep, deep.valid("c"));
        Condition deeper = Condition.all(deep);
        assertThrows(InvalidInput.class, () -> deeper.valid("c"));
        Condition many = new Condition(Condition.Kind.ANY, Collections.nCopies(6, new Condition(Condition.Kind.ANY, Collections.nCopies(6, LOCAL), null, null)), null, null);
        assertThrows(InvalidInput.class, () -> many.valid("c"));
        Condition bomb = LOCAL;
        for (int i = 0; i < 20_000; i++) {
            bomb = Condition.all(bomb);
        }
        Condition nested = bomb;
        assertThrows(InvalidInput.class, () -> nested.valid("c"), "without a full stack");
    }

    @Test
    void valuesAreCleaned() {
        assertEquals(List.of("NL"), Condition.is(Attribute.LANGUAGE, "nl", "NL").valid("c").values());
        assertEquals(List.of("true"), Condition.is(Attribute.UNDER35, "false", "1991-06-15").valid("c").values());
    }

    @Test
    void noValueStandsInTheStatement() {
        String evil = "x') or true --";
        UUID id = UUID.randomUUID();
        RuleSql sql = new RuleSql(Instant.parse("2026-12-31T23:30:00Z"));
        String text = sql.now(Condition.none(Condition.is(Attribute.FUNCTION, evil), Condition.is(Attribute.ORGANISATION, id.toString()),
                Condition.is(Attribute.UNDER35, "true"), Condition.is(Attribute.ROLE, "SPOKESPERSON")).valid("c"));
        assertFalse(text.contains(evil) || text.contains(id.toString()) || text.contains("2027"), text);
        assertTrue(text.startsWith("(not (") && text.contains(":r0"), text);
    }

    private static void refused(String field, Condition condition) {
        InvalidInput refusal = assertThrows(InvalidInput.class, () -> condition.valid("c"));
        assertEquals(field, refusal.violations().get(0).field());
    }
}
