package be.kring.rule;

import be.kring.group.MembershipChanged;
import be.kring.group.RuleStanding;
import be.kring.group.RulesAsked;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Answers the groups' questions, and notes who left: no rule brings them back, until they come back by themselves. */
@ApplicationScoped
class RuleRecord {

    @Inject
    RuleRepository rules;

    @Inject
    CoverageRepository coverage;

    @Inject
    Clock clock;

    void on(@Observes RulesAsked asked) {
        rules.map(asked.groupIds()).forEach((group, set) -> {
            List<Condition> conditions = set.rules().stream().map(Rule::condition).toList();
            coverage.map(conditions, asked.personIds(), clock.instant())
                    .forEach((person, of) -> asked.answer(group, person, standing(set, of)));
        });
    }

    void on(@Observes MembershipChanged event) {
        switch (event.change()) {
            case LEFT, REMOVED -> {
                rules.forget(event.groupId(), event.personId());
                rules.refuse(event.groupId(), event.personId(), clock.instant());
            }
            case JOINED, ACCEPTED, ADDED, RULE_ENDED, BANNED -> rules.forget(event.groupId(), event.personId());
            default -> { }
        }
    }

    /** In the order of the rules. A rule that is required comes first, and only who is covered for certain meets it. */
    static RuleStanding standing(RuleSet set, List<Coverage> coverages) {
        Map<Effect, Coverage> byEffect = new java.util.EnumMap<>(Effect.class);
        for (int i = 0; i < coverages.size(); i++) {
            byEffect.put(set.rules().get(i).effect(), coverages.get(i));
        }
        if (byEffect.getOrDefault(Effect.REQUIRED, Coverage.COVERED) != Coverage.COVERED) {
            return RuleStanding.EXCLUDED;
        }
        return byEffect.get(Effect.ADMIT) == Coverage.COVERED ? RuleStanding.MAY_JOIN
                : byEffect.get(Effect.ASK) == Coverage.COVERED ? RuleStanding.MAY_ASK : RuleStanding.NONE;
    }
}
