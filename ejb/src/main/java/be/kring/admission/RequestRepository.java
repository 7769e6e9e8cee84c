package be.kring.admission;

import be.kring.group.GroupErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RequestRepository {

    @PersistenceContext
    EntityManager em;

    Optional<JoinRequest> find(UUID groupId, UUID personId) {
        return Optional.ofNullable(em.find(JoinRequest.class, new JoinRequestId(groupId, personId)));
    }

    /** The same as it is stored now, whatever this transaction read of it before it had the lock of the membership. */
    Optional<JoinRequest> findFresh(UUID groupId, UUID personId) {
        find(groupId, personId).ifPresent(em::refresh);
        return find(groupId, personId);
    }

    /** A request that begins; one from before is forgotten. */
    void begin(UUID groupId, UUID personId, Instant now) {
        findFresh(groupId, personId).ifPresentOrElse(earlier -> earlier.askAgain(now), () -> em.persist(new JoinRequest(groupId, personId, now)));
        forgetQuestions(groupId, personId);
        em.flush();
    }

    void forget(UUID groupId, UUID personId) {
        em.createQuery("delete from JoinRequest r where r.id.groupId = :group and r.id.personId = :person")
                .setParameter("group", groupId).setParameter("person", personId).executeUpdate();
    }

    void forgetQuestions(UUID groupId, UUID personId) {
        em.createQuery("delete from JoinQuestion q where q.groupId = :group and q.personId = :person")
                .setParameter("group", groupId).setParameter("person", personId).executeUpdate();
    }

    /** Of these people what each was asked, in its order. */
    List<JoinQuestion> listQuestions(UUID groupId, Collection<UUID> personIds) {
        return personIds.isEmpty() ? List.of() : em.createQuery("""
                        select q from JoinQuestion q where q.groupId = :group and q.personId in :persons order by q.position""", JoinQuestion.class)
                .setParameter("group", groupId).setParameter("persons", personIds).getResultList();
    }

    List<JoinQuestion> listQuestions(JoinRequestId request) {
        return listQuestions(request.groupId(), List.of(request.personId()));
    }

    void add(JoinQuestion question) {
        em.persist(question);
        em.flush();
    }

    void erase(@Observes GroupErased event) {
        em.createQuery("delete from JoinRequest r where r.id.groupId = :group").setParameter("group", event.groupId()).executeUpdate();
    }

    void flush() {
        em.flush();
    }
}
