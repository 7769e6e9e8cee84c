package be.kring.welcome;

import be.kring.expertise.AudiencePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What newcomers chose, what they did, and whom they may like to meet. */
@ApplicationScoped
class WelcomeRepository {

    private static final int LOOKED_AT = 50;

    @PersistenceContext
    EntityManager em;

    /** @param since when the person was here first */
    record Row(Instant since, boolean folded, boolean off, Set<WelcomeStep> ticked) {
    }

    Row find(UUID personId) {
        Object[] row = (Object[]) em.createNativeQuery("select p.created_at, coalesce(w.folded, false), coalesce(w.off, false), coalesce(w.ticked, '{}') from person p"
                + " left join welcome w on w.person_id = p.id where p.id = ?1").setParameter(1, personId).getSingleResult();
        Set<WelcomeStep> ticked = Arrays.stream((String[]) row[3]).map(WelcomeStep::valueOf).collect(Collectors.toCollection(() -> EnumSet.noneOf(WelcomeStep.class)));
        return new Row((Instant) row[0], (Boolean) row[1], (Boolean) row[2], ticked);
    }

    /** @return whether something is other than before */
    boolean set(UUID personId, boolean folded, boolean off, Set<WelcomeStep> ticked, Instant now) {
        return em.createNativeQuery("insert into welcome as w (person_id, folded, off, ticked, changed_at) values (?1, ?2, ?3, cast(?4 as text[]), ?5) on conflict (person_id)"
                        + " do update set folded = excluded.folded, off = excluded.off, ticked = excluded.ticked, changed_at = excluded.changed_at"
                        + " where (w.folded, w.off, w.ticked) is distinct from (excluded.folded, excluded.off, excluded.ticked)").setParameter(1, personId)
                .setParameter(2, folded).setParameter(3, off).setParameter(4, ticked.stream().map(Enum::name).sorted().toArray(String[]::new)).setParameter(5, now)
                .executeUpdate() > 0;
    }

    /** Two changes of one person at once take turns. */
    void lock(UUID personId) {
        em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))").setParameter(1, "welcome " + personId).getSingleResult();
    }

    /** What is seen to be done: words with a colleague, a group, an answer to somebody's question, a buddy who is looked for or there. */
    Set<WelcomeStep> done(UUID personId) {
        Object[] row = (Object[]) em.createNativeQuery("select exists (select 1 from post r join post p on p.id = r.parent_id where r.author_id = :me and p.author_id <> :me)"
                        + " or exists (select 1 from post p join post r on r.parent_id = p.id where p.author_id = :me and r.author_id <> :me),"
                        + " exists (select 1 from membership m where m.person_id = :me and m.state = 'MEMBER'),"
                        + " exists (select 1 from post r join post q on q.id = r.thread_id where r.author_id = :me and r.parent_id is not null and q.question and q.author_id <> :me),"
                        + " exists (select 1 from mentoring_entry e where e.person_id = :me and e.kind = 'BUDDY' and e.side = 'SEEKER')"
                        + " or exists (select 1 from mentoring_pair b where b.seeker_id = :me and b.kind = 'BUDDY')")
                .setParameter("me", personId).getSingleResult();
        Set<WelcomeStep> done = EnumSet.noneOf(WelcomeStep.class);
        List<WelcomeStep> seen = List.of(WelcomeStep.MEET, WelcomeStep.GROUPS, WelcomeStep.QUESTION, WelcomeStep.BUDDY);
        seen.stream().filter(step -> (Boolean) row[seen.indexOf(step)]).forEach(done::add);
        return done;
    }

    /**
     * Whom the person may like to meet, each with the best reason, the best first, and who was here lately before others. Only what everybody sees of somebody
     * counts: function, employer, and topics that this person may see; never of which group somebody is a member.
     */
    Map<UUID, MeetingReason> listColleagues(UUID personId, int limit) {
        String rest = " p.status = 'ACTIVE' and p.official_organisation_id is null and p.id <> :actor order by p.seen_at desc nulls last, p.id limit " + LOOKED_AT + ")";
        List<?> rows = em.createNativeQuery("with me as (select id, function, organisation_id from person where id = :actor), found as ("
                        + "(select p.id, p.seen_at, 0 reason from expertise e join person p on p.id = e.person_id where e.level <> 'LEARNING' and " + AudiencePolicy.CAN_SEE_SQL
                        + " and e.topic_id in (select mine.topic_id from expertise mine where mine.person_id = :actor) and" + rest
                        + " union all (select p.id, p.seen_at, 1 from me join person p on lower(p.function) = lower(me.function) and p.organisation_id <> me.organisation_id where" + rest
                        + " union all (select p.id, p.seen_at, 2 from me join person p on p.organisation_id = me.organisation_id where" + rest
                        + ") select id, min(reason) from found group by id order by min(reason), max(seen_at) desc nulls last, id")
                .setParameter("actor", personId).setMaxResults(limit).getResultList();
        Map<UUID, MeetingReason> colleagues = new LinkedHashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> colleagues.put((UUID) row[0], MeetingReason.values()[((Number) row[1]).intValue()]));
        return colleagues;
    }

    /** What the person says that they know, or learn. */
    @SuppressWarnings("unchecked")
    List<UUID> listTopics(UUID personId) {
        return em.createNativeQuery("select topic_id from expertise where person_id = ?1", UUID.class).setParameter(1, personId).getResultList();
    }
}
