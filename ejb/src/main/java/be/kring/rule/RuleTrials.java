package be.kring.rule;

import be.kring.audit.AuditTrail;
import be.kring.expertise.TopicView;
import be.kring.group.GroupAccess;
import be.kring.group.MembershipService;
import be.kring.group.RuleStanding;
import be.kring.person.OrganisationView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Rules tried before they are saved: on everybody, and on one person. What a trial with an age tells of somebody they did not tell themselves: each stands in the
 * audit trail.
 */
@Stateless
public class RuleTrials {

    private static final int NAMES = 50;
    private static final int MOST = 100;

    @Inject
    RuleRepository rules;

    @Inject
    Findings findings;

    @Inject
    MembershipService memberships;

    @Inject
    CoverageRepository coverage;

    @Inject
    PersonDirectory people;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Who would come in and who would go, if these were the rules. @throws InvalidInput naming the place in the tree */
    public RulePreview preview(Actor actor, String slug, List<Rule> wanted) {
        RuleSet set = wanted(actor, slug, wanted);
        Instant now = clock.instant();
        List<Affected> affected = coverage.listAffected(set, now, null);
        record(actor, set, "rules.previewed", Map.of());
        return new RulePreview(new RulePreview.Part(coverage.countArrivals(set, now), views(actor, coverage.listArrivals(set, now, null, NAMES))),
                part(actor, affected, Leaving.REMOVED), part(actor, affected, Leaving.ALUMNUS), coverage.locksOwnersOut(set, now));
    }

    /**
     * What the rules would come to for one person, and why.
     *
     * @param handle with or without the sign before it
     */
    public RuleTrialView attempt(Actor actor, String slug, List<Rule> wanted, String handle) {
        RuleSet set = wanted(actor, slug, wanted);
        String name = handle == null ? "" : handle.strip().replaceFirst("^@", "");
        PersonView person = people.mapByHandle(actor, List.of(name)).get(name);
        if (person == null) {
            throw InvalidInput.of("person", "unknown");
        }
        record(actor, set, "rules.tried", Map.of("person", person.id().toString()));
        return new RuleTrialView(person, outcomes(set, List.of(person.id())).get(person.id()), findings.of(set.rules(), List.of(person.id())).get(person.id()),
                findings.named(actor, set.rules()), findings.topics(actor, set.rules()));
    }

    /** How the rules of the group stand for these people, who ask to join; whoever does not is left out. */
    public List<RuleTrialView> explain(Actor actor, String slug, List<UUID> personIds) {
        GroupAccess group = findings.leading(actor, slug);
        List<Rule> of = rules.get(group.groupId()).rules();
        List<UUID> wanted = of.isEmpty() || personIds == null ? List.of() : personIds.stream().filter(Objects::nonNull).distinct().limit(MOST).toList();
        Set<UUID> requests = memberships.askingAmong(actor, group.groupId(), wanted);
        List<UUID> asking = wanted.stream().filter(requests::contains).toList();
        Map<UUID, List<RuleFinding>> found = findings.of(of, asking);
        Map<UUID, PersonView> persons = people.mapViews(actor, asking);
        Map<UUID, RuleTrialView.Outcome> outcomes = outcomes(new RuleSet(group.groupId(), of), asking);
        List<OrganisationView> organisations = findings.named(actor, of);
        Map<UUID, TopicView> topics = findings.topics(actor, of);
        return asking.stream().map(id -> new RuleTrialView(persons.get(id), outcomes.get(id), found.get(id), organisations, topics)).toList();
    }

    private RuleSet wanted(Actor actor, String slug, List<Rule> wanted) {
        GroupAccess group = findings.leading(actor, slug);
        List<Rule> valid = Rule.valid(wanted);
        findings.requireKnown(actor, valid);
        return new RuleSet(group.groupId(), valid);
    }

    /** So many statements, however many people. */
    private Map<UUID, RuleTrialView.Outcome> outcomes(RuleSet set, List<UUID> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant();
        Set<UUID> members = memberships.mapRoles(Actor.SYSTEM, set.groupId(), people).keySet();
        Map<UUID, Leaving> leaving = coverage.listAffected(set, now, people).stream().filter(each -> each.now() != null)
                .collect(Collectors.toMap(Affected::personId, Affected::now, (one, other) -> one));
        Set<UUID> arriving = Set.copyOf(coverage.listArrivals(set, now, people, people.size()));
        Map<UUID, List<Coverage>> covered = coverage.map(set.rules().stream().map(Rule::condition).toList(), people, now);
        return people.stream().collect(Collectors.toMap(person -> person, person -> members.contains(person) ? ofMember(leaving.get(person))
                : arriving.contains(person) ? RuleTrialView.Outcome.ARRIVES : ofOther(RuleRecord.standing(set, covered.getOrDefault(person, List.of())))));
    }

    /** @param leaving null for who stays */
    private static RuleTrialView.Outcome ofMember(Leaving leaving) {
        return leaving == null ? RuleTrialView.Outcome.STAYS : leaving == Leaving.REMOVED ? RuleTrialView.Outcome.GOES : RuleTrialView.Outcome.BECOMES_ALUMNUS;
    }

    private static RuleTrialView.Outcome ofOther(RuleStanding standing) {
        return switch (standing) {
            case MAY_JOIN -> RuleTrialView.Outcome.RETURNS;
            case MAY_ASK -> RuleTrialView.Outcome.MAY_ASK;
            case EXCLUDED -> RuleTrialView.Outcome.EXCLUDED;
            case NONE -> RuleTrialView.Outcome.NOTHING;
        };
    }

    private RulePreview.Part part(Actor actor, List<Affected> affected, Leaving leaving) {
        List<UUID> ids = affected.stream().filter(each -> each.now() == leaving).map(Affected::personId).toList();
        return new RulePreview.Part(ids.size(), views(actor, ids.subList(0, Math.min(NAMES, ids.size()))));
    }

    private List<PersonView> views(Actor actor, List<UUID> ids) {
        Map<UUID, PersonView> views = people.mapViews(actor, ids);
        return ids.stream().map(views::get).filter(Objects::nonNull).toList();
    }

    private void record(Actor actor, RuleSet set, String action, Map<String, String> detail) {
        if (set.rules().stream().anyMatch(rule -> rule.condition().asksAge())) {
            audit.record(actor, action, "group:" + set.groupId(), detail);
        }
    }
}
