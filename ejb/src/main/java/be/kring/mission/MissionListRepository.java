package be.kring.mission;

import be.kring.shared.Cursor;
import be.kring.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Ids of missions, newest first. What a person may not see is left out in the statement, by the predicate of {@link MissionPolicy#canSee}. */
@ApplicationScoped
class MissionListRepository {

    private static final String FROM = "select i.id from mission i left join kring_group g on g.id = i.group_id"
            + " left join membership m on m.group_id = g.id and m.person_id = :actor where " + MissionPolicy.CAN_SEE_SQL;

    @PersistenceContext
    EntityManager em;

    /** Who asks. */
    record Reader(UUID personId, boolean administrator) {
    }

    /** Those that take applications. */
    List<UUID> listOpen(Reader reader, MissionFilter filter, LocalDate today, PageRequest request) {
        Map<String, Object> wanted = new HashMap<>(Map.of("today", today));
        StringBuilder sql = new StringBuilder(FROM).append(" and ").append(MissionPolicy.IS_OPEN_SQL);
        narrow(sql, wanted, "kind", filter.kind() == null ? null : filter.kind().name(), "i.kind = :kind");
        narrow(sql, wanted, "level", filter.level() == null ? null : filter.level().name(), "i.level = :level");
        narrow(sql, wanted, "region", filter.region() == null ? null : filter.region().name(), "(i.region = :region or i.online)");
        narrow(sql, wanted, "language", filter.language() == null ? null : filter.language().tag(), "i.languages @> array[cast(:language as text)]");
        narrow(sql, wanted, "topic", filter.topicId(), "exists (select 1 from mission_topic t join topic o on o.id = t.topic_id"
                + " where t.mission_id = i.id and coalesce(o.merged_into, o.id) = (select coalesce(x.merged_into, x.id) from topic x where x.id = :topic))");
        return page(sql, reader, wanted, request);
    }

    List<UUID> listOwn(Reader reader, OwnMissions which, PageRequest request) {
        return page(new StringBuilder(FROM).append(which == OwnMissions.OFFERING ? " and i.offerer_id = :actor"
                : " and exists (select 1 from mission_application a where a.mission_id = i.id and a.person_id = :actor)"), reader, new HashMap<>(), request);
    }

    /** Those of these that the reader may see. */
    @SuppressWarnings("unchecked")
    List<UUID> visible(Reader reader, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : em.createNativeQuery(FROM + " and i.id = any(cast(:ids as uuid[]))", UUID.class).setParameter("actor", reader.personId())
                .setParameter("administrator", reader.administrator()).setParameter("ids", ids.toArray(UUID[]::new)).getResultList();
    }

    private static void narrow(StringBuilder sql, Map<String, Object> wanted, String name, Object value, String condition) {
        if (value != null) {
            sql.append(" and ").append(condition);
            wanted.put(name, value);
        }
    }

    @SuppressWarnings("unchecked")
    private List<UUID> page(StringBuilder sql, Reader reader, Map<String, Object> wanted, PageRequest request) {
        Optional<Cursor> after = request.after(1);
        after.ifPresent(cursor -> {
            sql.append(" and i.id < :before");
            wanted.put("before", cursor.id(0));
        });
        Query query = em.createNativeQuery(sql + " order by i.id desc", UUID.class).setParameter("actor", reader.personId())
                .setParameter("administrator", reader.administrator());
        wanted.forEach(query::setParameter);
        return query.setMaxResults(request.fetch()).getResultList();
    }
}
