package be.kring.rule;

import be.kring.expertise.TopicService;
import be.kring.expertise.TopicView;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.person.OrganisationDirectory;
import be.kring.person.OrganisationView;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What rules come to for people, and what they name. */
@ApplicationScoped
class Findings {

    @Inject
    GroupService groups;

    @Inject
    CoverageRepository coverage;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    TopicService topics;

    @Inject
    Clock clock;

    /** What each rule comes to for each of these people. */
    Map<UUID, List<RuleFinding>> of(List<Rule> rules, Collection<UUID> people) {
        List<Condition> asked = rules.stream().flatMap(rule -> Stream.concat(Stream.of(rule.condition()), rule.condition().leaves())).toList();
        if (asked.isEmpty()) {
            return people.stream().collect(Collectors.toMap(person -> person, none -> List.of()));
        }
        return coverage.map(asked, people, clock.instant()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            Iterator<Coverage> answers = entry.getValue().iterator();
            return rules.stream().map(rule -> new RuleFinding(rule, answers.next(), rule.condition().leaves().map(leaf -> answers.next()).toList())).toList();
        }));
    }

    /** The organisations that the conditions name. */
    List<OrganisationView> named(Actor actor, List<Rule> rules) {
        return List.copyOf(organisations.map(actor, ids(rules, Attribute.ORGANISATION)).values());
    }

    /** The topics that the conditions name; one that was merged under the id by which it is named. */
    Map<UUID, TopicView> topics(Actor actor, List<Rule> rules) {
        return topics.map(actor, ids(rules, Attribute.EXPERTISE));
    }

    /** @throws InvalidInput when a condition names an organisation or a topic that there is not */
    void requireKnown(Actor actor, List<Rule> rules) {
        Set<UUID> ids = ids(rules, Attribute.ORGANISATION);
        Set<UUID> named = ids(rules, Attribute.EXPERTISE);
        if (organisations.map(actor, ids).size() < ids.size() || topics.map(actor, named).size() < named.size()) {
            throw InvalidInput.of("rules", "unknown");
        }
    }

    /** The access of somebody who leads the group. */
    GroupAccess leading(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        return group;
    }

    private static Set<UUID> ids(List<Rule> rules, Attribute attribute) {
        return rules.stream().flatMap(rule -> rule.condition().leaves()).filter(leaf -> leaf.attribute() == attribute)
                .flatMap(leaf -> leaf.values().stream()).map(UUID::fromString).collect(Collectors.toSet());
    }
}
