package be.kring.admission;

import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.DomainException;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.util.List;
import java.util.UUID;

/** Decides about many requests, each in a transaction of its own: one that somebody else decided meanwhile keeps none of the others back. */
@Stateless
public class RequestDecisions {

    @Inject
    GroupService groups;

    @Inject
    RequestService requests;

    /** What became of each, in the order in which they were named. What is wrong with all of them is said before any is done. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<DecisionResult> decide(Actor actor, String slug, Decisions decisions) {
        AdmissionPolicy.requireDecide(groups.getAccess(actor, slug));
        decisions.requireValid();
        Text.optionalBlock("reason", decisions.reason(), RequestService.MAX_REASON);
        return decisions.persons().stream().map(person -> decide(actor, slug, decisions, person)).toList();
    }

    private DecisionResult decide(Actor actor, String slug, Decisions decisions, UUID personId) {
        try {
            switch (decisions.decision()) {
                case ACCEPT -> requests.accept(actor, slug, personId);
                case DECLINE -> requests.decline(actor, slug, personId, decisions.reason());
            }
            return new DecisionResult(personId, null);
        } catch (DomainException refusal) {
            return new DecisionResult(personId, refusal);
        }
    }
}
