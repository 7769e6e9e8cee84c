package be.kring.question;

import be.kring.expertise.AudiencePolicy;
import be.kring.expertise.ExpertisePolicy;
import be.kring.shared.Like;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The experts for a question, best first: the one place that ranks them. Whoever claims one of its topics as an expert or as practising, by level and
 * endorsements over all its topics; of two as good the one who was asked less lately. A ranking by written contributions can come in here.
 */
@ApplicationScoped
class ExpertRepository {

    /** Neither was asked, unless nobody listened to the answer, or they said "not now" some days ago. */
    private static final String NOT_ASKED = "not exists (select 1 from question_ask a where a.post_id = :post and a.person_id = p.id"
            + " and coalesce(a.answer, '') <> 'LAPSED' and not (coalesce(a.answer, '') = 'NOT_NOW' and a.answered_at <= cast(:now as timestamptz) - interval '3 days'))";
    private static final String COLUMNS = "x.id, s.asks_a_week, cast(s.quiet_from as text), cast(s.quiet_until as text), cast(s.away_from as text), cast(s.away_until as text),"
            + " " + AskMadeRepository.THIS_WEEK_SQL + ", " + AskMadeRepository.FREED_AT_SQL;
    /** Whom the question may be passed on to, but for how they want to be asked: who may answer it and was not asked yet. */
    private static final String COLLEAGUES = " from person p join post q on q.id = :post join kring_group g on g.id = q.group_id"
            + " left join membership m on m.group_id = g.id and m.person_id = p.id where p.status = 'ACTIVE' and p.id <> q.author_id and "
            + QuestionPolicy.MAY_ANSWER_SQL + " and " + NOT_ASKED;

    @PersistenceContext
    EntityManager em;

    /** Those of this stage who were not asked yet, whether they may be asked at this moment or not. */
    List<Expert> rank(UUID postId, RouteStage stage, Instant now, int limit) {
        String where = switch (stage) {
            case ORGANISATION -> " and p.organisation_id = asker.organisation_id";
            case LEVEL -> " and p.level = asker.level";
            default -> "";
        };
        return experts(em.createNativeQuery("select " + COLUMNS + " from ("
                        + " select p.id, sum(case e.level when 'EXPERT' then 3 else 2 end + ln(1 + (select count(*) from endorsement n where n.person_id = e.person_id"
                        + " and n.topic_id = e.topic_id and " + ExpertisePolicy.EVERYBODY_SEES_ENDORSEMENT_SQL + "))) as score"
                        + " from (select distinct coalesce(o.merged_into, o.id) as id from question_topic t join topic o on o.id = t.topic_id where t.post_id = :post) about"
                        + " join expertise e on e.topic_id = about.id and e.level in ('EXPERT', 'PRACTISING') join person p on p.id = e.person_id and p.status = 'ACTIVE'"
                        + " join post q on q.id = :post join person asker on asker.id = q.author_id join kring_group g on g.id = q.group_id"
                        + " left join membership m on m.group_id = g.id and m.person_id = p.id"
                        + " where p.id <> q.author_id and " + AudiencePolicy.MAY_BE_USED_SQL + " and " + QuestionPolicy.MAY_ANSWER_SQL + where
                        + " and " + NOT_ASKED
                        + " group by p.id) x left join ask_settings s on s.person_id = x.id"
                        + " order by coalesce(s.asks_a_week, 3) > " + AskMadeRepository.THIS_WEEK_SQL + " desc, x.score desc, 7, x.id limit :limit")
                .setParameter("post", postId).setParameter("now", now).setParameter("week", now.minus(AskMadeRepository.WEEK)).setParameter("limit", limit)
                .getResultList());
    }

    /** This colleague, when they may answer the question, and were not asked yet. */
    Optional<Expert> find(UUID postId, UUID personId, Instant now) {
        return experts(em.createNativeQuery("select " + COLUMNS + " from (select p.id" + COLLEAGUES + " and p.id = :person) x left join ask_settings s on s.person_id = x.id")
                .setParameter("post", postId).setParameter("person", personId).setParameter("now", now).setParameter("week", now.minus(AskMadeRepository.WEEK))
                .getResultList()).stream().findFirst();
    }

    /** Those of whom a word of the name begins so and who may be asked at this moment: exactly whom {@link AsksService#answer} takes, so that the list tells no more than that does. */
    @SuppressWarnings("unchecked")
    List<UUID> suggest(UUID postId, String text, Instant now, int limit) {
        return em.createNativeQuery("select p.id" + COLLEAGUES + " and (search_fold(p.name) like search_fold(:begins) or search_fold(p.name) like search_fold(:inside))"
                        + " and takes_questions(p.id, cast(:now as timestamptz)) order by lower(p.name), p.id", UUID.class)
                .setParameter("post", postId).setParameter("now", now).setParameter("begins", Like.startingWith(text)).setParameter("inside", "% " + Like.startingWith(text))
                .setMaxResults(limit).getResultList();
    }

    AskSettings settings(UUID personId) {
        List<?> rows = em.createNativeQuery("select asks_a_week, cast(quiet_from as text), cast(quiet_until as text), cast(away_from as text), cast(away_until as text)"
                        + " from ask_settings where person_id = ?1")
                .setParameter(1, personId).getResultList();
        return rows.stream().map(Object[].class::cast).map(row -> settings(row, 0)).findFirst().orElse(AskSettings.DEFAULT);
    }

    void set(UUID personId, AskSettings settings) {
        em.createNativeQuery("insert into ask_settings (person_id, asks_a_week, quiet_from, quiet_until, away_from, away_until)"
                        + " values (?1, ?2, cast(?3 as time), cast(?4 as time), cast(?5 as date), cast(?6 as date)) on conflict (person_id) do update set"
                        + " asks_a_week = excluded.asks_a_week, quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,"
                        + " away_from = excluded.away_from, away_until = excluded.away_until")
                .setParameter(1, personId).setParameter(2, settings.asksAWeek()).setParameter(3, text(settings.quietFrom())).setParameter(4, text(settings.quietUntil()))
                .setParameter(5, text(settings.awayFrom())).setParameter(6, text(settings.awayUntil())).executeUpdate();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static List<Expert> experts(List<?> rows) {
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Expert((UUID) row[0], row[1] == null ? AskSettings.DEFAULT : settings(row, 1), ((Number) row[6]).longValue(), (Instant) row[7])).toList();
    }

    private static AskSettings settings(Object[] row, int from) {
        return new AskSettings(((Number) row[from]).intValue(), time(row[from + 1]), time(row[from + 2]), date(row[from + 3]), date(row[from + 4]));
    }

    private static LocalTime time(Object text) {
        return text == null ? null : LocalTime.parse((String) text);
    }

    private static LocalDate date(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}
