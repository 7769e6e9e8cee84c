package be.kring.guide;

import be.kring.discussion.PostWithdrawn;
import be.kring.group.GroupErased;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The versions of the guide, and the paths that were kept. */
@ApplicationScoped
class GuideRepository {

    static final int MOST_SPOKESPEOPLE = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    @PersistenceContext
    EntityManager em;

    GuideVersion getCurrent() {
        return versions("order by number desc limit 1", List.of()).get(0);
    }

    Optional<GuideVersion> find(long number) {
        return map(List.of(number)).values().stream().findFirst();
    }

    Map<Long, GuideVersion> map(Collection<Long> numbers) {
        return numbers.isEmpty() ? Map.of() : versions("where number = any(cast(?1 as bigint[]))", numbers).stream()
                .collect(Collectors.toMap(GuideVersion::number, Function.identity()));
    }

    /** Of two who save at once the second sees what the first did. */
    void lock() {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('guide', 0))").getSingleResult();
    }

    void add(GuideVersion version) {
        em.createNativeQuery("insert into guide_version (number, guide, saved_by, saved_at) values (?1, cast(?2 as jsonb), ?3, ?4)").setParameter(1, version.number())
                .setParameter(2, write(version.guide())).setParameter(3, version.savedBy()).setParameter(4, version.savedAt()).executeUpdate();
    }

    void add(GuidedPath path) {
        em.persist(path);
        em.flush();
    }

    Optional<GuidedPath> findPath(UUID id) {
        return Optional.ofNullable(em.find(GuidedPath.class, id));
    }

    /** Newest first. */
    List<GuidedPath> list(UUID postId, UUID before, int limit) {
        return em.createQuery("select p from GuidedPath p where p.postId = :post and (:before is null or p.id < :before) order by p.id desc", GuidedPath.class)
                .setParameter("post", postId).setParameter("before", before).setMaxResults(limit).getResultList();
    }

    /** Who of the group has a mandate that holds on this day, and for which organisation: those of the reader's organisation first. */
    List<Object[]> listSpokespeople(UUID groupId, UUID reader, LocalDate today) {
        List<?> rows = em.createNativeQuery("select distinct d.person_id, d.organisation_id, d.organisation_id = (select r.organisation_id from person r where r.id = ?2) as own"
                        + " from mandate d join membership m on m.person_id = d.person_id and m.group_id = ?1 and m.state = 'MEMBER' and m.role <> 'GUEST'"
                        + " join person p on p.id = d.person_id and p.status = 'ACTIVE'"
                        + " where d.person_id <> ?2 and d.withdrawn_at is null and d.valid_from <= ?3 and (d.valid_until is null or d.valid_until >= ?3)"
                        + " order by own desc nulls last, d.person_id, d.organisation_id limit " + MOST_SPOKESPEOPLE)
                .setParameter(1, groupId).setParameter(2, reader).setParameter(3, today).getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }

    /** What was taken back leaves nothing. */
    void on(@Observes PostWithdrawn event) {
        em.createNativeQuery("delete from guided_path where post_id = ?1").setParameter(1, event.postId()).executeUpdate();
    }

    void erase(@Observes @Priority(GroupErased.REFERRING) GroupErased event) {
        em.createNativeQuery("delete from guided_path where post_id in (select id from post where group_id = ?1)").setParameter(1, event.groupId()).executeUpdate();
    }

    private List<GuideVersion> versions(String clause, Collection<Long> numbers) {
        var query = em.createNativeQuery("select number, cast(guide as text), saved_by, saved_at from guide_version " + clause);
        if (!numbers.isEmpty()) {
            query.setParameter(1, numbers.toArray(Long[]::new));
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new GuideVersion(((Number) row[0]).longValue(), read((String) row[1]), (UUID) row[2], (Instant) row[3])).toList();
    }

    private static String write(Guide guide) {
        try {
            return JSON.writeValueAsString(guide);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Guide read(String json) {
        try {
            return JSON.readValue(json, Guide.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
