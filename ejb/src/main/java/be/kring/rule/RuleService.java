package be.kring.rule;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.group.MemberService;
import be.kring.group.MemberView;
import be.kring.group.MembershipService;
import be.kring.person.OrganisationDirectory;
import be.kring.person.OrganisationView;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Stale;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rules of a group, for those who lead it, and why somebody is in, for everybody who is. */
@Stateless
public class RuleService {

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    MemberService members;

    @Inject
    RuleRepository rules;

    @Inject
    CoverageRepository coverage;

    @Inject
    NoticeRepository notices;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Event<RuleRun.Changed> changes;

    @Inject
    Clock clock;

    public RuleSetView get(Actor actor, String slug) {
        return view(actor, leading(actor, slug).groupId());
    }

    /** For who leads the group at the time of asking. */
    public Optional<RuleSetView> find(Actor actor, UUID groupId) {
        return groups.mapAccess(actor, List.of(groupId)).values().stream().filter(GroupPolicy::canModerate).findFirst()
                .map(group -> view(actor, groupId));
    }

    /**
     * Puts these rules in the place of those that there are, and begins to carry them out in the background.
     *
     * @throws InvalidInput naming the place in the tree
     * @throws Stale        when somebody changed them since the version that the actor saw
     * @throws Conflict     {@code owners-excluded} when a required rule covers none of the owners
     */
    public RuleSetView replace(Actor actor, String slug, long version, List<Rule> wanted) {
        GroupAccess group = leading(actor, slug);
        List<Rule> valid = Rule.valid(wanted);
        requireKnown(actor, valid);
        Stale.check(version, rules.lockVersion(group.groupId(), clock.instant()));
        if (coverage.locksOwnersOut(new RuleSet(group.groupId(), valid), clock.instant())) {
            throw new Conflict("owners-excluded");
        }
        rules.replace(group.groupId(), valid, clock.instant());
        audit.record(actor, "group.rules", "group:" + group.groupId(), Map.of("rules", valid.stream()
                .map(rule -> rule.effect() + " " + rule.leaving() + " " + RuleRepository.write(rule.condition())).toList()));
        events.publishAll(memberships.listModerators(actor, group.groupId()).stream().map(moderator -> new RulesChanged(moderator, group.groupId())).toList());
        changes.fire(new RuleRun.Changed(group.groupId()));
        return view(actor, group.groupId());
    }

    /** Why the actor is in. @throws NotFound for who is not */
    public RuleReasonView getReason(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        if (!group.isMember()) {
            throw new NotFound();
        }
        MemberView mine = members.get(actor, slug, actor.personId());
        List<Rule> of = rules.get(group.groupId()).rules();
        List<RuleFinding> findings = findings(of, List.of(actor.personId())).getOrDefault(actor.personId(), List.of());
        return new RuleReasonView(mine.origin(), mine.role(), mine.since(), findings, named(actor, of),
                notices.find(group.groupId(), actor.personId()).orElse(null));
    }

    /** What each rule comes to for each of these people. */
    Map<UUID, List<RuleFinding>> findings(List<Rule> of, Collection<UUID> people) {
        List<Condition> asked = of.stream().flatMap(rule -> java.util.stream.Stream.concat(java.util.stream.Stream.of(rule.condition()),
                rule.condition().leaves())).toList();
        return coverage.map(asked, people, clock.instant()).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            var answers = entry.getValue().iterator();
            return of.stream().map(rule -> new RuleFinding(rule, answers.next(), rule.condition().leaves().map(leaf -> answers.next()).toList())).toList();
        }));
    }

    List<OrganisationView> named(Actor actor, List<Rule> of) {
        return List.copyOf(organisations.map(actor, organisationIds(of)).values());
    }

    GroupAccess leading(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        GroupPolicy.requireModerate(group);
        return group;
    }

    /** @throws InvalidInput when a condition names an organisation that there is not */
    void requireKnown(Actor actor, List<Rule> of) {
        Set<UUID> ids = organisationIds(of);
        if (organisations.map(actor, ids).size() < ids.size()) {
            throw InvalidInput.of("rules", "unknown");
        }
    }

    private RuleSetView view(Actor actor, UUID groupId) {
        RuleState state = rules.findState(groupId).orElse(RuleState.NONE);
        List<Rule> items = rules.get(groupId).rules().stream().sorted(java.util.Comparator.comparing(Rule::effect)).toList();
        return new RuleSetView(items, named(actor, items), state.state(), state.progress(), state.evaluatedAt(), state.version());
    }

    private static Set<UUID> organisationIds(List<Rule> of) {
        return of.stream().flatMap(rule -> rule.condition().leaves()).filter(leaf -> leaf.attribute() == Attribute.ORGANISATION)
                .flatMap(leaf -> leaf.values().stream()).map(UUID::fromString).collect(Collectors.toSet());
    }
}
