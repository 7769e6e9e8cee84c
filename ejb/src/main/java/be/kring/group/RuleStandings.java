package be.kring.group;

import be.kring.shared.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks for what the rules say, many at once. */
@ApplicationScoped
class RuleStandings {

    @Inject
    Event<RulesAsked> questions;

    /** How one person stands to several groups. */
    Map<UUID, RuleStanding> of(UUID personId, Collection<UUID> groupIds) {
        if (groupIds.isEmpty()) {
            return Map.of();
        }
        RulesAsked asked = ask(groupIds, List.of(personId));
        return groupIds.stream().distinct().collect(Collectors.toMap(Function.identity(), group -> asked.standing(group, personId)));
    }

    RuleStanding of(UUID personId, UUID groupId) {
        return of(personId, List.of(groupId)).get(groupId);
    }

    /** Of these people those whom a rule keeps out. */
    Set<UUID> excluded(UUID groupId, Collection<UUID> personIds) {
        if (personIds.isEmpty()) {
            return Set.of();
        }
        RulesAsked asked = ask(List.of(groupId), personIds);
        return personIds.stream().filter(person -> asked.standing(groupId, person) == RuleStanding.EXCLUDED).collect(Collectors.toSet());
    }

    /** @throws Conflict {@code not-covered} for whom a rule keeps out */
    void requireNotExcluded(UUID groupId, UUID personId) {
        if (of(personId, groupId) == RuleStanding.EXCLUDED) {
            throw new Conflict("not-covered");
        }
    }

    private RulesAsked ask(Collection<UUID> groupIds, Collection<UUID> personIds) {
        RulesAsked asked = new RulesAsked(groupIds, personIds);
        questions.fire(asked);
        return asked;
    }
}
