package be.kring.handover;

import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.util.UUID;

/** The transaction of {@link FarewellRun}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FarewellWork {

    @Inject
    DomainEvents events;

    public void tell(Actor actor, UUID personId) {
        events.publish(new HandoverChanged(personId, HandoverChanged.Change.OWN, personId, null));
    }
}
