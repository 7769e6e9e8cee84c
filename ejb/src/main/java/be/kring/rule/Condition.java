package be.kring.rule;

import be.kring.expertise.ExpertiseLevel;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.Text;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A condition on a person, as a tree: ALL, ANY or NONE of others, or that an attribute IS one of several values.
 *
 * @param of        the others; null for IS
 * @param attribute null but for IS
 * @param values    the names of levels, languages or roles, ids of organisations or topics, functions as employers write them, small and capital letters alike;
 *                  of UNDER35 the one value {@code true}
 * @param atLeast   of EXPERTISE the least level; null but for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Condition(Kind kind, List<Condition> of, Attribute attribute, List<String> values, ExpertiseLevel atLeast) {

    static final int MAX_DEPTH = 4;
    static final int MAX_LEAVES = 30;
    static final int MAX_VALUES = 50;
    private static final int MAX_FUNCTION = 200;

    public Condition(Kind kind, List<Condition> of, Attribute attribute, List<String> values) {
        this(kind, of, attribute, values, null);
    }

    /** NONE holds when none of the others does. */
    public enum Kind {
        ALL, ANY, NONE, IS
    }

    public static Condition all(Condition... of) {
        return new Condition(Kind.ALL, List.of(of), null, null);
    }

    public static Condition any(Condition... of) {
        return new Condition(Kind.ANY, List.of(of), null, null);
    }

    public static Condition none(Condition... of) {
        return new Condition(Kind.NONE, List.of(of), null, null);
    }

    public static Condition is(Attribute attribute, String... values) {
        return new Condition(Kind.IS, null, attribute, List.of(values));
    }

    public static Condition knows(ExpertiseLevel atLeast, UUID... topics) {
        return new Condition(Kind.IS, null, Attribute.EXPERTISE, Stream.of(topics).map(UUID::toString).toList(), atLeast);
    }

    /** The conditions without others below, from left to right. */
    Stream<Condition> leaves() {
        return kind == Kind.IS ? Stream.of(this) : of.stream().flatMap(Condition::leaves);
    }

    boolean asksAge() {
        return leaves().anyMatch(leaf -> leaf.attribute == Attribute.UNDER35);
    }

    Condition valid(String field) {
        Condition valid = valid(field, 1);
        if (valid.leaves().count() > MAX_LEAVES) {
            throw InvalidInput.of(field, "too-many-conditions", MAX_LEAVES);
        }
        return valid;
    }

    private Condition valid(String field, int depth) {
        if (kind == null) {
            throw InvalidInput.of(field, "required");
        }
        if (kind == Kind.IS) {
            return new Condition(kind, null, attribute, validValues(field), validLevel());
        }
        if (of == null || of.isEmpty()) {
            throw InvalidInput.of(field, "empty-conditions");
        }
        if (depth > MAX_DEPTH || of.size() > MAX_LEAVES) {
            throw InvalidInput.of(field, "too-many-conditions", MAX_LEAVES);
        }
        List<Condition> below = new ArrayList<>();
        for (int i = 0; i < of.size(); i++) {
            if (of.get(i) == null) {
                throw InvalidInput.of(field + ".of." + i, "required");
            }
            below.add(of.get(i).valid(field + ".of." + i, depth + 1));
        }
        return new Condition(kind, below, null, null);
    }

    private ExpertiseLevel validLevel() {
        return attribute != Attribute.EXPERTISE ? null : atLeast == null ? ExpertiseLevel.LEARNING : atLeast;
    }

    private List<String> validValues(String field) {
        if (attribute == null) {
            throw InvalidInput.of(field + ".attribute", "required");
        }
        if (attribute == Attribute.UNDER35) {
            return List.of("true");
        }
        if (values == null || values.isEmpty() || values.stream().anyMatch(java.util.Objects::isNull)) {
            throw InvalidInput.of(field + ".values", "required");
        }
        if (values.size() > MAX_VALUES) {
            throw InvalidInput.of(field + ".values", "too-many-conditions", MAX_VALUES);
        }
        try {
            return values.stream().map(this::validValue).distinct().toList();
        } catch (IllegalArgumentException noneOfThem) {
            throw InvalidInput.of(field + ".values", "invalid-value");
        }
    }

    private String validValue(String value) {
        return switch (attribute) {
            case LEVEL -> Level.valueOf(value).name();
            case LANGUAGE -> Language.find(value).orElseThrow(IllegalArgumentException::new).name();
            case ROLE -> PlatformRole.valueOf(value).name();
            case ORGANISATION, EXPERTISE -> UUID.fromString(value).toString();
            case FUNCTION -> Text.line("values", value, MAX_FUNCTION);
            case UNDER35 -> "true";
        };
    }
}
