package be.kring.expertise;

import be.kring.shared.Actor;
import be.kring.shared.Forbidden;
import be.kring.shared.NotFound;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who sees which endorsement and topic, and who may say something; who sees a claim says {@link AudiencePolicy}. What may not be seen does not exist. */
public final class ExpertisePolicy {

    /** {@link #canSeeEndorsement} in SQL, over {@code endorsement n} and the parameter {@code :actor}. */
    public static final String CAN_SEE_ENDORSEMENT_SQL = "(n.hidden_at is null or n.person_id = :actor or n.endorser_id = :actor)";

    /** Over {@code endorsement n}: what whoever sees the claim sees of what is said about it, and so counts for all; what is hidden speaks for nobody. */
    public static final String EVERYBODY_SEES_ENDORSEMENT_SQL = "n.hidden_at is null";

    private ExpertisePolicy() {
    }

    /** What the endorsed person hides, the two of them still see. */
    static boolean canSeeEndorsement(Actor actor, Endorsement endorsement) {
        return !endorsement.hidden() || actor.is(endorsement.personId()) || actor.is(endorsement.endorserId());
    }

    /** Whoever sees a claim, but of oneself. @param visible whether the actor sees the claim */
    static boolean canEndorse(Actor actor, UUID personId, boolean visible) {
        return visible && !actor.is(personId);
    }

    /** @throws Forbidden for oneself */
    static void requireEndorse(Actor actor, UUID personId, boolean visible) {
        if (!visible) {
            throw new NotFound();
        }
        if (!canEndorse(actor, personId, true)) {
            throw new Forbidden();
        }
    }

    static List<String> can(Actor actor, Claim claim) {
        return actor.is(claim.personId()) ? List.of("change") : canEndorse(actor, claim.personId(), true) ? List.of("endorse") : List.of();
    }

    /** Whoever sees it, also who is endorsed, but not who said it. */
    static boolean canReport(Actor actor, Endorsement endorsement) {
        return canSeeEndorsement(actor, endorsement) && !actor.is(endorsement.endorserId());
    }

    /**
     * @throws NotFound  for who does not see it
     * @throws Forbidden for who said it
     */
    static void requireReport(Actor actor, Endorsement endorsement) {
        if (!canSeeEndorsement(actor, endorsement)) {
            throw new NotFound();
        }
        if (!canReport(actor, endorsement)) {
            throw new Forbidden();
        }
    }

    static List<String> can(Actor actor, Endorsement endorsement) {
        List<String> can = new ArrayList<>();
        if (actor.is(endorsement.personId())) {
            can.add(endorsement.hidden() ? "show" : "hide");
            can.add("remove");
        }
        if (actor.is(endorsement.endorserId())) {
            can.add("change");
        }
        if (canReport(actor, endorsement)) {
            can.add("report");
        }
        return List.copyOf(can);
    }

    /** Whoever proposed it, and administrators, see a topic that is not in the vocabulary; everyone sees one that is. */
    static boolean canSeeTopic(Actor actor, Topic topic) {
        return topic.state() == TopicState.ACCEPTED || canAdminister(actor) || topic.state() == TopicState.PROPOSED && actor.is(topic.proposedBy());
    }

    static void requireSeeTopic(Actor actor, Topic topic) {
        if (!canSeeTopic(actor, topic)) {
            throw new NotFound();
        }
    }

    static boolean canAdminister(Actor actor) {
        return actor.administrator();
    }

    /** @throws NotFound for everyone but administrators: it does not exist for them */
    static void requireAdminister(Actor actor) {
        if (!canAdminister(actor)) {
            throw new NotFound();
        }
    }
}
