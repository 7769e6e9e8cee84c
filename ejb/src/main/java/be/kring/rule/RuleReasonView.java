package be.kring.rule;

import be.kring.expertise.TopicView;
import be.kring.group.Origin;
import be.kring.group.Role;
import be.kring.person.OrganisationView;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Why the reader is in a group.
 *
 * @param rules         of the group, as they are now
 * @param organisations those that the conditions name
 * @param topics        those, by the id by which the conditions name them
 * @param alumnusFrom   from when on the rules make an alumnus of the reader, as they were told; null for who was told nothing
 */
public record RuleReasonView(Origin origin, Role role, Instant since, List<RuleFinding> rules, List<OrganisationView> organisations, Map<UUID, TopicView> topics, Instant alumnusFrom) {
}
