package be.kring.web.health;

import be.kring.audit.AuditCheck;
import be.kring.shared.Actor;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Whether the audit trail was as it was written when it was last checked, by whichever node. */
@ApplicationScoped
class AuditMeters {

    @Inject
    AuditCheck audit;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started, MeterRegistry registry) {
        registry.gauge("kring.audit.intact", audit,
                each -> each.findLast(Actor.SYSTEM).map(check -> check.broken() == null ? 1 : 0).orElse(1));
    }
}
