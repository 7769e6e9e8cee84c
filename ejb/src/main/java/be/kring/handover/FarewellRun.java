package be.kring.handover;

import be.kring.shared.Actor;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import java.util.UUID;

/**
 * Tells the other screens of who leaves that an answer became a post, after that is so: the post locks the streams of its group and of whom it mentions, and
 * the own stream after these would break the order of locks. A node that dies between the two tells nothing; the next time that the page is opened it is there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FarewellRun {

    @Inject
    FarewellWork work;

    @Resource
    ManagedExecutorService executor;

    /** This person published an answer. */
    record Published(UUID personId) {
    }

    public void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Published published) {
        executor.execute(() -> work.tell(Actor.SYSTEM, published.personId()));
    }
}
