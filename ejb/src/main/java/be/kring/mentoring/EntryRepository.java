package be.kring.mentoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who takes part and how, and who does not want to be brought together with whom. */
@ApplicationScoped
class EntryRepository {

    /** Those topics of {@code e} that the vocabulary has, by what they are called today. */
    static final String TOPICS_TODAY = "array(select distinct coalesce(t.merged_into, t.id) from topic t where t.id = any(%s.topics) and t.state in ('ACCEPTED', 'MERGED'))";
    /** Places that are taken: by pairs, and by proposals to which one did not say no. */
    private static final String TAKEN = """
            (select count(*) from mentoring_pair t where t.group_id = e.group_id and t.kind = e.kind and t.ended_at is null
                and e.person_id = case e.side when 'SEEKER' then t.seeker_id else t.giver_id end)
            + (select count(*) from mentoring_proposal r where r.group_id = e.group_id and r.kind = e.kind and r.closed_at is null
                and e.person_id = case e.side when 'SEEKER' then r.seeker_id else r.giver_id end
                and coalesce(case e.side when 'SEEKER' then r.seeker_answer else r.giver_answer end, '') <> 'DECLINED')""";

    @PersistenceContext
    EntityManager em;

    /** As it is kept. */
    record Entry(MentoringKind kind, MentoringSide side, EntryInput input) {
    }

    List<Entry> list(UUID groupId, UUID personId) {
        List<?> rows = em.createNativeQuery("select e.kind, e.side, e.places, cast(" + TOPICS_TODAY.formatted("e") + " as text[]), e.languages, e.regions, e.meeting,"
                        + " e.same_organisation, e.note from mentoring_entry e where e.group_id = ?1 and e.person_id = ?2 order by e.kind, e.side desc")
                .setParameter(1, groupId).setParameter(2, personId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Entry(MentoringKind.valueOf((String) row[0]), MentoringSide.valueOf((String) row[1]),
                new EntryInput(((Number) row[2]).intValue(), Listed.ids(row[3]), Listed.languages(row[4]), Listed.regions(row[5]), Meeting.valueOf((String) row[6]), (Boolean) row[7],
                        (String) row[8]))).toList();
    }

    void put(UUID groupId, UUID personId, Entry entry, Instant now) {
        EntryInput input = entry.input();
        em.createNativeQuery("insert into mentoring_entry (group_id, person_id, kind, side, places, topics, languages, regions, meeting, same_organisation, note, changed_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as uuid[]), cast(?7 as text[]), cast(?8 as text[]), ?9, ?10, ?11, ?12)"
                        + " on conflict (group_id, person_id, kind, side) do update set places = excluded.places, topics = excluded.topics, languages = excluded.languages,"
                        + " regions = excluded.regions, meeting = excluded.meeting, same_organisation = excluded.same_organisation, note = excluded.note, changed_at = excluded.changed_at")
                .setParameter(1, groupId).setParameter(2, personId).setParameter(3, entry.kind().name()).setParameter(4, entry.side().name()).setParameter(5, input.places())
                .setParameter(6, input.topics().toArray(UUID[]::new)).setParameter(7, Listed.tags(input.languages())).setParameter(8, Listed.names(input.regions()))
                .setParameter(9, input.meeting().name()).setParameter(10, input.sameOrganisation()).setParameter(11, input.note()).setParameter(12, now).executeUpdate();
    }

    /** @return whether there was one */
    boolean remove(UUID groupId, UUID personId, MentoringKind kind, MentoringSide side) {
        return em.createNativeQuery("delete from mentoring_entry where group_id = ?1 and person_id = ?2 and kind = ?3 and side = ?4").setParameter(1, groupId)
                .setParameter(2, personId).setParameter(3, kind.name()).setParameter(4, side.name()).executeUpdate() > 0;
    }

    List<UUID> listAvoided(UUID groupId, UUID personId) {
        List<?> rows = em.createNativeQuery("select avoided_id from mentoring_avoided where group_id = ?1 and person_id = ?2", UUID.class).setParameter(1, groupId)
                .setParameter(2, personId).getResultList();
        return rows.stream().map(UUID.class::cast).toList();
    }

    void replaceAvoided(UUID groupId, UUID personId, Collection<UUID> avoided) {
        em.createNativeQuery("delete from mentoring_avoided where group_id = ?1 and person_id = ?2").setParameter(1, groupId).setParameter(2, personId).executeUpdate();
        em.createNativeQuery("insert into mentoring_avoided (group_id, person_id, avoided_id) select ?1, ?2, unnest(cast(?3 as uuid[]))").setParameter(1, groupId)
                .setParameter(2, personId).setParameter(3, avoided.toArray(UUID[]::new)).executeUpdate();
    }

    /** Who is a member no more, or a guest, or may not sign in, takes no part any more. @return who that was */
    List<UUID> removeGone(UUID groupId) {
        List<?> gone = em.createNativeQuery("delete from mentoring_entry e where e.group_id = ?1 and not exists (select 1 from membership m join person p on p.id = m.person_id"
                        + " where m.group_id = e.group_id and m.person_id = e.person_id and m.state = 'MEMBER' and m.role <> 'GUEST' and p.status = 'ACTIVE') returning e.person_id", UUID.class)
                .setParameter(1, groupId).getResultList();
        em.createNativeQuery("delete from mentoring_avoided a where a.group_id = ?1 and not exists (select 1 from membership m where m.group_id = a.group_id"
                + " and m.person_id = a.person_id and m.state = 'MEMBER')").setParameter(1, groupId).executeUpdate();
        return gone.stream().map(UUID.class::cast).distinct().toList();
    }

    /** Whoever may take part on a side and has a place left; of more than a market takes others in each round. */
    List<Candidate> listFree(UUID groupId, MentoringKind kind, MentoringSide side, int round) {
        List<?> rows = em.createNativeQuery("select * from (select e.person_id, p.organisation_id, e.places - (" + TAKEN + ") as free, cast(" + TOPICS_TODAY.formatted("e")
                        + " as text[]) as topics, e.languages, e.regions, e.meeting, e.same_organisation from mentoring_entry e join person p on p.id = e.person_id"
                        + " join kring_group g on g.id = e.group_id join membership m on m.group_id = e.group_id and m.person_id = e.person_id"
                        + " where e.group_id = ?1 and e.kind = ?2 and e.side = ?3 and " + MentoringPolicy.TAKES_PART_SQL.formatted("e.side") + ") x where x.free > 0"
                        + " order by md5(cast(person_id as text) || ?4)")
                .setParameter(1, groupId).setParameter(2, kind.name()).setParameter(3, side.name()).setParameter(4, String.valueOf(round)).setMaxResults(Market.MOST).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Candidate((UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue(), Set.copyOf(Listed.ids(row[3])),
                EnumSet.copyOf(Listed.languages(row[4])), Set.copyOf(Listed.regions(row[5])), Meeting.valueOf((String) row[6]), (Boolean) row[7])).toList();
    }

    /** Whether somebody may take part on a side now. */
    boolean mayTakePart(UUID groupId, UUID personId, MentoringSide side) {
        return !em.createNativeQuery("select 1 from membership m join person p on p.id = m.person_id join kring_group g on g.id = m.group_id where m.group_id = :group"
                        + " and m.person_id = :person and " + MentoringPolicy.TAKES_PART_SQL.formatted("cast(:side as text)")).setParameter("group", groupId)
                .setParameter("person", personId).setParameter("side", side.name()).getResultList().isEmpty();
    }

    /** Two each who are not to be brought together: who was before, who said no, who was proposed and did not answer lately, and whom one does not want to meet. */
    List<Market.Match> listApart(UUID groupId, Instant lapsedSince) {
        List<?> rows = em.createNativeQuery("select seeker_id, giver_id from mentoring_pair where group_id = ?1 union select seeker_id, giver_id from mentoring_proposal"
                        + " where group_id = ?1 and (closed_at is null or seeker_answer = 'DECLINED' or giver_answer = 'DECLINED' or closed_at > ?2)"
                        + " union select person_id, avoided_id from mentoring_avoided where group_id = ?1").setParameter(1, groupId).setParameter(2, lapsedSince).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> new Market.Match((UUID) row[0], (UUID) row[1])).toList();
    }
}
