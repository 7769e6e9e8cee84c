package be.kring.web.health;

import be.kring.shared.JobRun;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** How often jobs run, how long they take, and whether they fail: of this node, since one node does a job for all. The label is not called job: Prometheus has one of that name. */
@ApplicationScoped
class JobMeters {

    @Inject
    MeterRegistry registry;

    void on(@Observes JobRun run) {
        registry.timer("kring.job", "name", run.name(), "outcome", run.done() ? "done" : "failed").record(run.took());
    }
}
