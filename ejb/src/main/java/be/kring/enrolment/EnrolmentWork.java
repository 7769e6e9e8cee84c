package be.kring.enrolment;

import be.kring.group.AdmissionService;
import be.kring.person.PersonService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;

/** The transactions of {@link EnrolmentRun}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EnrolmentWork {

    /** An import tells how far it is every few seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(90);
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    EnrolmentRepository imports;

    @Inject
    AdmissionService admissions;

    @Inject
    PersonService persons;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Lets everybody in whom the list names, as who started it: all of them, or none when it fails. Nothing when it does not run, or another is at it. */
    public void carryOut(Actor actor, UUID importId, IntConsumer progress) {
        if (imports.claim(importId)) {
            imports.find(importId).filter(found -> found.state == ImportState.RUNNING).ifPresent(found -> {
                Actor starter = persons.findActor(found.personId).orElseThrow(NotFound::new);
                int admitted = admissions.admit(starter, found.groupId, imports.listPeople(importId),
                        new ImportChanged(found.personId, found.groupId, importId), progress);
                imports.ended(importId, ImportState.DONE, admitted, clock.instant());
            });
        }
    }

    /** Tells who started it how far it is. */
    public void reached(Actor actor, UUID importId, int percent) {
        tell(importId);
        imports.reached(importId, percent, clock.instant());
    }

    /** Nobody was let in. */
    public void fail(Actor actor, UUID importId) {
        tell(importId);
        imports.ended(importId, ImportState.FAILED, null, clock.instant());
    }

    /** Those that run and of which nothing was heard for a while. */
    public List<UUID> listSilent(Actor actor) {
        return imports.listSilent(clock.instant().minus(SILENCE));
    }

    /** A list of people is no longer there than it is needed. */
    public void forgetOld(Actor actor) {
        imports.removeOlderThan(clock.instant().minus(KEPT));
    }

    /** Before the import itself is touched: streams are locked first. */
    private void tell(UUID importId) {
        imports.find(importId).ifPresent(found -> events.publish(new ImportChanged(found.personId, found.groupId, importId)));
    }
}
