package be.kring.rule;

import java.util.List;

/**
 * What a rule comes to for one person.
 *
 * @param leaves how each condition without others below stands, from left to right
 */
public record RuleFinding(Rule rule, Coverage coverage, List<Coverage> leaves) {
}
