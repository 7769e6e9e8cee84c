package be.kring.person;

import be.kring.shared.Actor;
import be.kring.shared.Jobs;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes good what an account event that never arrived would have told: a minute after the start and then every
 * {@code KRING_RECONCILIATION_SECONDS} (an hour), on one node, all accounts of our issuer are compared with those at the
 * identity provider. Whoever is disabled or gone there is so here, whoever is enabled again comes in again. An answer without a single account is taken for a mistake, not for the truth.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountReconciliation {

    private static final Logger LOG = Logger.getLogger(AccountReconciliation.class);
    private static final String JOB = "account-reconciliation";
    private static final int PAGE = 100;
    /** How often this node asks whether it is due, and when for the first time. */
    private static final long OFTEN_MILLIS = 60_000;

    @Resource
    TimerService timers;

    @Inject
    IdentityProvider provider;

    @Inject
    RevocationService revocations;

    @Inject
    Jobs jobs;

    @Inject
    @ConfigProperty(name = "kring.reconciliation.seconds", defaultValue = "3600")
    long seconds;

    @PostConstruct
    void start() {
        long often = Math.min(OFTEN_MILLIS, seconds * 1000);
        timers.createIntervalTimer(often, often, new TimerConfig(JOB, false));
    }

    @Timeout
    public void run() {
        jobs.run(JOB, Duration.ofSeconds(seconds), this::compareAll);
    }

    private void compareAll() {
        try {
            Map<String, Boolean> accounts = provider.listAccounts();
            if (accounts.isEmpty()) {
                LOG.warn("The identity provider lists no account at all; nothing was compared");
            } else {
                compare(accounts);
            }
        } catch (IOException unreachable) {
            LOG.warnf("Accounts could not be compared with the identity provider: %s", unreachable.getMessage());
        }
    }

    private void compare(Map<String, Boolean> accounts) throws IOException {
        List<Account> page = revocations.listAccounts(Actor.SYSTEM, provider.issuer(), new UUID(0, 0), PAGE);
        while (!page.isEmpty()) {
            for (Account account : page) {
                compare(account, accounts.get(account.subject()));
            }
            page = revocations.listAccounts(Actor.SYSTEM, provider.issuer(), page.get(page.size() - 1).personId(), PAGE);
        }
    }

    private void compare(Account here, Boolean enabledThere) throws IOException {
        AccountStatus listed = enabledThere == null ? AccountStatus.DELETED : enabledThere ? AccountStatus.ACTIVE : AccountStatus.DISABLED;
        if (listed == here.status()) {
            return;
        }
        // The list is from before: only what is so now changes anybody.
        AccountStatus there = provider.getStatus(here.subject());
        if (there != here.status()) {
            LOG.infof("The account of person %s is %s at the identity provider", here.personId(), there);
            revocations.follow(Actor.SYSTEM, provider.issuer(), here.subject(), there);
        }
    }
}
