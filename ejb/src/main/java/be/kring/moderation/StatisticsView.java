package be.kring.moderation;

/**
 * How the moderators of a group get on.
 *
 * @param waiting          cases without a decision, appeals among them
 * @param decided          cases of the last {@code days} that were decided
 * @param firstLookSeconds median time from the first report to the first claim or decision, of the cases of the last {@code days}; null without any
 * @param decisionSeconds  median time from the first report to the decision, of the same; null without any
 */
public record StatisticsView(long waiting, long decided, Long firstLookSeconds, Long decisionSeconds, int days) {
}
