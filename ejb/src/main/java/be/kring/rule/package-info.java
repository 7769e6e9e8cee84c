/**
 * Rules of a group over what employers say of people and what they themselves say for everyone to know: who comes in by themselves, who may ask, who alone may be in. A rule is a tree of conditions; it is
 * turned into SQL in one place, and that SQL is the preview, the trial on one person and the evaluation alike.
 *
 * <p>Public: {@link be.kring.rule.RuleService}, {@link be.kring.rule.RuleTrials} and views. Events in: that somebody signed in or changed, {@code membership.changed}, {@code expertise.changed}; the
 * question {@link be.kring.group.RulesAsked}. Event out, to each moderator: {@code rules.changed}. Memberships are changed by
 * {@link be.kring.group.RuledMemberships}. Evaluated at sign-in, when what is known of somebody changes, when the rules change, and every night.
 */
package be.kring.rule;
