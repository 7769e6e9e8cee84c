package be.kring.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A question to whoever knows the rules of groups, answered in the transaction at hand: how these people stand to these groups. What nobody answers is
 * {@link RuleStanding#NONE}. Groups know no rules; rules know groups.
 */
public final class RulesAsked {

    private final List<UUID> groupIds;
    private final List<UUID> personIds;
    private final Map<MembershipId, RuleStanding> answers = new HashMap<>();

    RulesAsked(Collection<UUID> groupIds, Collection<UUID> personIds) {
        this.groupIds = List.copyOf(groupIds);
        this.personIds = List.copyOf(personIds);
    }

    public List<UUID> groupIds() {
        return groupIds;
    }

    public List<UUID> personIds() {
        return personIds;
    }

    /** Called by who knows. */
    public void answer(UUID groupId, UUID personId, RuleStanding standing) {
        answers.put(new MembershipId(groupId, personId), standing);
    }

    RuleStanding standing(UUID groupId, UUID personId) {
        return answers.getOrDefault(new MembershipId(groupId, personId), RuleStanding.NONE);
    }
}
