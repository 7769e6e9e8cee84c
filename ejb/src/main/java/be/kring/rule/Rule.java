package be.kring.rule;

import be.kring.shared.InvalidInput;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A rule of a group; there is at most one of each effect. */
public record Rule(Effect effect, Condition condition, Leaving leaving) {

    /**
     * The rules as they may be kept.
     *
     * @throws InvalidInput naming the place in the tree, as {@code rules.0.condition.of.1}
     */
    static List<Rule> valid(List<Rule> wanted) {
        if (wanted == null) {
            throw InvalidInput.of("rules", "required");
        }
        Set<Effect> effects = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            Rule rule = wanted.get(i);
            if (rule == null || rule.effect == null || !effects.add(rule.effect)) {
                throw InvalidInput.of("rules." + i + ".effect", rule == null || rule.effect == null ? "required" : "twice");
            }
            if (rule.condition == null) {
                throw InvalidInput.of("rules." + i + ".condition", "required");
            }
        }
        return java.util.stream.IntStream.range(0, wanted.size()).mapToObj(i -> new Rule(wanted.get(i).effect,
                wanted.get(i).condition.valid("rules." + i + ".condition"), wanted.get(i).leaving == null ? Leaving.REMOVED : wanted.get(i).leaving))
                .sorted(java.util.Comparator.comparing(Rule::effect)).toList();
    }
}
