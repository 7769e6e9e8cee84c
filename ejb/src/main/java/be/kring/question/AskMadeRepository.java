package be.kring.question;

import be.kring.person.AccountDeleted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

import java.time.Duration;
import java.time.Instant;

/**
 * The record of each time that somebody was asked, of which nothing is taken back: how often that was is counted here and nowhere else ({@code takes_questions} in
 * {@code V0230__asks_made.sql} counts the same). {@link RouteRepository#ask} writes it in the statement that asks.
 */
@ApplicationScoped
class AskMadeRepository {

    /** How often {@code x.id} was asked since {@code :week}. */
    static final String THIS_WEEK_SQL = "(select count(*) from ask_made a where a.person_id = x.id and a.at > :week)";
    /** When the number of {@code ask_settings s} allows {@code x.id} to be asked again, as far as nobody asks before; null when they were asked less often. */
    static final String FREED_AT_SQL = "(select a.at + interval '168 hours' from ask_made a where a.person_id = x.id order by a.at desc limit 1"
            + " offset greatest(coalesce(s.asks_a_week, 3), 1) - 1)";
    static final Duration WEEK = Duration.ofHours(168);
    static final Duration KEPT = WEEK.multipliedBy(4);

    @PersistenceContext
    EntityManager em;

    void forgetBefore(Instant moment) {
        em.createNativeQuery("delete from ask_made where at < ?1").setParameter(1, moment).executeUpdate();
    }

    void erase(@Observes AccountDeleted event) {
        em.createNativeQuery("delete from ask_made where person_id = ?1").setParameter(1, event.personId()).executeUpdate();
    }
}
