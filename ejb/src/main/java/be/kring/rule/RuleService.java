package be.kring.rule;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.group.MemberService;
import be.kring.group.MemberView;
import be.kring.group.MembershipService;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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
    Findings findings;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Event<RuleRun.Changed> changes;

    @Inject
    Clock clock;

    public RuleSetView get(Actor actor, String slug) {
        return view(actor, findings.leading(actor, slug).groupId());
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
        GroupAccess group = findings.leading(actor, slug);
        List<Rule> valid = Rule.valid(wanted);
        findings.requireKnown(actor, valid);
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
        List<RuleFinding> found = findings.of(of, List.of(actor.personId())).getOrDefault(actor.personId(), List.of());
        return new RuleReasonView(mine.origin(), mine.role(), mine.since(), found, findings.named(actor, of), findings.topics(actor, of),
                notices.find(group.groupId(), actor.personId()).orElse(null));
    }

    private RuleSetView view(Actor actor, UUID groupId) {
        RuleState state = rules.findState(groupId).orElse(RuleState.NONE);
        List<Rule> items = rules.get(groupId).rules().stream().sorted(java.util.Comparator.comparing(Rule::effect)).toList();
        return new RuleSetView(items, findings.named(actor, items), findings.topics(actor, items), state.state(), state.progress(), state.evaluatedAt(), state.version());
    }
}
