package be.kring.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Loads the demo beside the start of the server when {@code KRING_DEMO=true}. Until it is there the node is not ready; when it cannot be
 * loaded the log says why and the node does not become ready.
 */
@Singleton
@Startup
@DependsOn({"SchemaMigration", "VocabularyLoader"})
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoLoader {

    private static final Logger LOG = Logger.getLogger(DemoLoader.class.getName());

    /** While another node loads it. */
    private static final int AGAIN_SECONDS = 2;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    DemoLoading loading;

    @Inject
    @ConfigProperty(name = "kring.demo", defaultValue = "false")
    boolean demo;

    private volatile boolean ready;
    private volatile Future<?> running;

    @PostConstruct
    void start() {
        if (demo) {
            running = executor.submit(this::load);
        } else {
            ready = true;
        }
    }

    @PreDestroy
    void stop() {
        if (running != null) {
            running.cancel(true);
        }
    }

    /** Whether there is nothing (more) to load; part of readiness. */
    public boolean isReady() {
        return ready;
    }

    private void load() {
        long start = System.nanoTime();
        try {
            OptionalInt scenes = loading.loadOnce();
            ready = scenes.isPresent();
            if (!ready) {
                running = executor.schedule(this::load, AGAIN_SECONDS, TimeUnit.SECONDS);
            } else if (scenes.getAsInt() > 0) {
                LOG.log(Level.INFO, "The demo is loaded: {0} things happened, told in {1} ms",
                        new Object[] {scenes.getAsInt(), Duration.ofNanos(System.nanoTime() - start).toMillis()});
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "The demo could not be loaded; nothing of it was kept", failed);
        }
    }
}
