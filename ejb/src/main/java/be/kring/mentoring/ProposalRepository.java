package be.kring.mentoring;

import be.kring.shared.Language;
import be.kring.shared.Region;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What was proposed to whom, and what they said. */
@ApplicationScoped
class ProposalRepository {

    private static final String COLUMNS = "select r.id, r.group_id, r.kind, r.seeker_id, r.giver_id, cast(r.topics as text[]), r.languages, r.regions, r.seeker_note, r.giver_note, r.until,"
            + " r.seeker_answer, r.giver_answer from mentoring_proposal r where r.closed_at is null";
    /** Whether somebody may not take part any more on the side on which they stand in {@code r}. */
    private static final String MAY_NOT = "not exists (select 1 from membership m join person p on p.id = m.person_id join kring_group g on g.id = m.group_id"
            + " where m.group_id = r.group_id and m.person_id = r.%s and " + MentoringPolicy.TAKES_PART_SQL + ")";

    @PersistenceContext
    EntityManager em;

    /** One that is open. */
    record Proposal(UUID id, UUID groupId, MentoringKind kind, UUID seekerId, UUID giverId, List<UUID> topics, List<Language> languages, List<Region> regions,
                    String seekerNote, String giverNote, Instant until, MentoringAnswer seekerAnswer, MentoringAnswer giverAnswer) {

        MentoringSide sideOf(UUID personId) {
            return seekerId.equals(personId) ? MentoringSide.SEEKER : MentoringSide.GIVER;
        }

        /** Whoever did not say no to it. */
        Stream<UUID> stillOf() {
            return Stream.of(seekerId, giverId).filter(person -> answerOf(person) != MentoringAnswer.DECLINED);
        }

        boolean isOf(UUID personId) {
            return seekerId.equals(personId) || giverId.equals(personId);
        }

        UUID other(UUID personId) {
            return seekerId.equals(personId) ? giverId : seekerId;
        }

        MentoringAnswer answerOf(UUID personId) {
            return sideOf(personId) == MentoringSide.SEEKER ? seekerAnswer : giverAnswer;
        }
    }

    /** Those of a person to which they did not say no, first those that lapse first. */
    List<Proposal> list(UUID groupId, UUID personId) {
        return proposals(em.createNativeQuery(COLUMNS + " and r.group_id = ?1 and (r.seeker_id = ?2 and coalesce(r.seeker_answer, '') <> 'DECLINED'"
                + " or r.giver_id = ?2 and coalesce(r.giver_answer, '') <> 'DECLINED') order by r.until, r.id").setParameter(1, groupId).setParameter(2, personId).getResultList());
    }

    Optional<Proposal> find(UUID id) {
        return proposals(em.createNativeQuery(COLUMNS + " and r.id = ?1").setParameter(1, id).getResultList()).stream().findFirst();
    }

    /** In one statement; what both have in common is noted with it. @param until when they lapse */
    void add(UUID groupId, MentoringKind kind, int round, List<Market.Match> matches, Supplier<UUID> ids, Instant now, Instant until) {
        String common = "array(select x from unnest(s.%1$s) x intersect select x from unnest(g.%1$s) x)";
        em.createNativeQuery("insert into mentoring_proposal (id, group_id, kind, seeker_id, giver_id, round, topics, languages, regions, seeker_note, giver_note, made_at, until)"
                        + " select n.id, ?1, ?2, n.seeker, n.giver, ?3, array(select unnest(" + EntryRepository.TOPICS_TODAY.formatted("s") + ") intersect select unnest("
                        + EntryRepository.TOPICS_TODAY.formatted("g") + ")), " + common.formatted("languages") + ", " + common.formatted("regions") + ", s.note, g.note, ?4, ?5"
                        + " from unnest(cast(?6 as uuid[]), cast(?7 as uuid[]), cast(?8 as uuid[])) n (id, seeker, giver)"
                        + " join mentoring_entry s on s.group_id = ?1 and s.kind = ?2 and s.side = 'SEEKER' and s.person_id = n.seeker"
                        + " join mentoring_entry g on g.group_id = ?1 and g.kind = ?2 and g.side = 'GIVER' and g.person_id = n.giver")
                .setParameter(1, groupId).setParameter(2, kind.name()).setParameter(3, round).setParameter(4, now).setParameter(5, until)
                .setParameter(6, matches.stream().map(any -> ids.get()).toArray(UUID[]::new)).setParameter(7, matches.stream().map(Market.Match::seekerId).toArray(UUID[]::new))
                .setParameter(8, matches.stream().map(Market.Match::giverId).toArray(UUID[]::new)).executeUpdate();
    }

    /** Of whom nobody was told yet; nobody else tells them until the transaction ends. */
    List<Proposal> claimUntold(int limit) {
        List<?> ids = em.createNativeQuery("select id from mentoring_proposal where told_at is null order by id for update skip locked", UUID.class).setMaxResults(limit).getResultList();
        return ids.isEmpty() ? List.of() : proposals(em.createNativeQuery("select r.id, r.group_id, r.kind, r.seeker_id, r.giver_id, cast(r.topics as text[]), r.languages, r.regions,"
                + " r.seeker_note, r.giver_note, r.until, r.seeker_answer, r.giver_answer from mentoring_proposal r where r.id = any(cast(?1 as uuid[]))")
                .setParameter(1, ids.toArray(UUID[]::new)).getResultList());
    }

    void told(List<Proposal> proposals, Instant now) {
        em.createNativeQuery("update mentoring_proposal set told_at = ?2 where id = any(cast(?1 as uuid[]))").setParameter(1, proposals.stream().map(Proposal::id).toArray(UUID[]::new))
                .setParameter(2, now).executeUpdate();
    }

    /** What both said no to is closed, and nobody is told of it any more. */
    void answer(UUID id, MentoringSide side, MentoringAnswer answer, Instant now) {
        String column = side == MentoringSide.SEEKER ? "seeker_answer" : "giver_answer";
        em.createNativeQuery("update mentoring_proposal set " + column + " = ?2 where id = ?1").setParameter(1, id).setParameter(2, answer.name()).executeUpdate();
        em.createNativeQuery("update mentoring_proposal set closed_at = ?2, told_at = coalesce(told_at, ?2) where id = ?1 and seeker_answer = 'DECLINED' and giver_answer = 'DECLINED'").setParameter(1, id)
                .setParameter(2, now).executeUpdate();
    }

    void close(UUID id, Instant now) {
        em.createNativeQuery("update mentoring_proposal set closed_at = ?2, told_at = coalesce(told_at, ?2) where id = ?1").setParameter(1, id).setParameter(2, now).executeUpdate();
    }

    /** As if it had never been; what one said no to is remembered, as they are not to be proposed again. */
    void drop(UUID id, Instant now) {
        close(id, now);
        em.createNativeQuery("delete from mentoring_proposal where id = ?1 and seeker_answer is distinct from 'DECLINED' and giver_answer is distinct from 'DECLINED'")
                .setParameter(1, id).executeUpdate();
    }

    /** Open ones of people of whom one may not take part any more, or of a programme that is not open. */
    List<Proposal> listVoid(UUID groupId) {
        return proposals(em.createNativeQuery(COLUMNS + " and r.group_id = ?1 and (not (select open from mentoring_programme where group_id = ?1) or "
                + MAY_NOT.formatted("seeker_id", "'SEEKER'") + " or " + MAY_NOT.formatted("giver_id", "'GIVER'") + ")").setParameter(1, groupId).getResultList());
    }

    /** Those whose time is over. */
    List<Proposal> listLapsed(UUID groupId, Instant now) {
        return proposals(em.createNativeQuery(COLUMNS + " and r.group_id = ?1 and r.until <= ?2").setParameter(1, groupId).setParameter(2, now).getResultList());
    }

    private static List<Proposal> proposals(List<?> rows) {
        return rows.stream().map(Object[].class::cast).map(row -> new Proposal((UUID) row[0], (UUID) row[1], MentoringKind.valueOf((String) row[2]), (UUID) row[3], (UUID) row[4],
                Listed.ids(row[5]), Listed.languages(row[6]), Listed.regions(row[7]), (String) row[8], (String) row[9], (Instant) row[10], answer(row[11]), answer(row[12]))).toList();
    }

    private static MentoringAnswer answer(Object column) {
        return column == null ? null : MentoringAnswer.valueOf((String) column);
    }
}
