package be.kring.discussion;

import be.kring.group.GroupErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whose posts wait in a group. */
@ApplicationScoped
class ScreeningRepository {

    @PersistenceContext
    EntityManager em;

    @SuppressWarnings("unchecked")
    ScreeningView find(UUID groupId) {
        List<Object[]> rows = em.createNativeQuery("select everybody, days, posts from screening where group_id = ?1").setParameter(1, groupId).getResultList();
        return rows.stream().findFirst().map(row -> new ScreeningView((Boolean) row[0], (Integer) row[1], (Integer) row[2])).orElse(ScreeningView.NONE);
    }

    void put(UUID groupId, ScreeningView settings) {
        em.createNativeQuery("""
                        insert into screening (group_id, everybody, days, posts) values (?1, ?2, cast(?3 as int), cast(?4 as int))
                        on conflict (group_id) do update set everybody = excluded.everybody, days = excluded.days, posts = excluded.posts""")
                .setParameter(1, groupId).setParameter(2, settings.everybody()).setParameter(3, text(settings.days()))
                .setParameter(4, text(settings.posts())).executeUpdate();
    }

    /**
     * What the group has set, and whether a moderator wants to see what this person writes.
     *
     * @param watches whether any expression is watched here, of the group or of the platform: most texts need not be held against any
     */
    record Rules(ScreeningView settings, boolean person, boolean watches) {
    }

    /** In one query, since it is asked for each post. */
    Rules find(UUID groupId, UUID personId) {
        Object[] row = (Object[]) em.createNativeQuery("""
                        select coalesce(s.everybody, false), s.days, s.posts, p.person_id is not null,
                               exists (select 1 from watched_expression w where w.group_id = ?1 or w.group_id is null) from kring_group g
                        left join screening s on s.group_id = g.id left join screened_person p on p.group_id = g.id and p.person_id = ?2 where g.id = ?1""")
                .setParameter(1, groupId).setParameter(2, personId).getSingleResult();
        return new Rules(new ScreeningView((Boolean) row[0], (Integer) row[1], (Integer) row[2]), (Boolean) row[3], (Boolean) row[4]);
    }

    /** @return whether it was not so before */
    boolean addPerson(UUID groupId, UUID personId, UUID by, Instant now) {
        return em.createNativeQuery("insert into screened_person (group_id, person_id, by_id, at) values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, groupId).setParameter(2, personId).setParameter(3, by).setParameter(4, now).executeUpdate() == 1;
    }

    boolean removePerson(UUID groupId, UUID personId) {
        return em.createNativeQuery("delete from screened_person where group_id = ?1 and person_id = ?2")
                .setParameter(1, groupId).setParameter(2, personId).executeUpdate() == 1;
    }

    @SuppressWarnings("unchecked")
    List<UUID> listPeople(UUID groupId) {
        return em.createNativeQuery("select person_id from screened_person where group_id = ?1 order by at, person_id", UUID.class)
                .setParameter(1, groupId).getResultList();
    }

    /** How many posts and replies of this person stand in the group, hidden ones not; no more than matter. */
    long written(UUID groupId, UUID personId, int most) {
        return ((Number) em.createNativeQuery("select count(*) from (select 1 from post where author_id = ?1 and group_id = ?2 and state = 'VISIBLE' limit ?3) p")
                .setParameter(1, personId).setParameter(2, groupId).setParameter(3, most).getSingleResult()).longValue();
    }

    void erase(@Observes GroupErased event) {
        for (String table : List.of("screening", "screened_person", "held_post")) {
            em.createNativeQuery("delete from " + table + " where group_id = ?1").setParameter(1, event.groupId()).executeUpdate();
        }
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }
}
