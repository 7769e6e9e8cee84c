package be.kring.audit;

import be.kring.shared.Actor;
import be.kring.shared.Jobs;
import be.kring.shared.NotFound;
import jakarta.annotation.Resource;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Verifies the trail every day. What it finds goes into the log, which is kept elsewhere, and into the database, where health and metrics look.
 */
@Stateless
public class AuditCheck {

    private static final Logger LOG = Logger.getLogger(AuditCheck.class.getName());
    private static final Duration EVERY = Duration.ofHours(23);

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    @Inject
    AuditRepository entries;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /**
     * Verifies the trail now.
     *
     * @throws NotFound for everyone but administrators
     */
    public AuditCheckView run(Actor actor) {
        AuditPolicy.requireReadAll(actor);
        try (Connection connection = dataSource.getConnection()) {
            AuditVerification.Verdict verdict = AuditVerification.of(connection, List.of());
            entries.addCheck(clock.instant(), verdict);
            if (verdict.isIntact()) {
                LOG.log(Level.INFO, "The audit trail is as it was written, up to {0}", verdict.end());
            } else {
                LOG.log(Level.SEVERE, "The audit trail is broken at entry {0}; the last that fits is {1}", new Object[] {verdict.broken().toString(), verdict.end()});
            }
            return new AuditCheckView(clock.instant(), verdict.end().seq(), verdict.end().hash(), verdict.broken());
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }

    /**
     * What the last check found; empty before the first.
     *
     * @throws NotFound for everyone but administrators
     */
    public Optional<AuditCheckView> findLast(Actor actor) {
        AuditPolicy.requireReadAll(actor);
        return entries.findLastCheck();
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        jobs.run("audit", EVERY, () -> run(Actor.SYSTEM));
    }
}
