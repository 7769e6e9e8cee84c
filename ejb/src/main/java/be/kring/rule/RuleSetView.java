package be.kring.rule;

import be.kring.expertise.TopicView;
import be.kring.person.OrganisationView;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rules of a group and how far their evaluation is.
 *
 * @param items         at most one of each effect
 * @param organisations those that the conditions name
 * @param topics        those, by the id by which the conditions name them
 * @param progress      in percent, of a run that is RUNNING
 * @param evaluatedAt   when a run last came to its end; null before the first
 */
public record RuleSetView(List<Rule> items, List<OrganisationView> organisations, Map<UUID, TopicView> topics, RunState state, int progress, Instant evaluatedAt, long version) {
}
