package be.kring.rule;

import java.time.Instant;

/** How the rules of a group stand as one thing that is edited and evaluated. */
record RuleState(long version, RunState state, int progress, Instant evaluatedAt) {

    static final RuleState NONE = new RuleState(0, RunState.DONE, 0, null);
}
