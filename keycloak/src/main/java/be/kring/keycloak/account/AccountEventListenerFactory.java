package be.kring.keycloak.account;

import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.timer.TimerProvider;

/**
 * Makes the listener {@code kring-account-events}, and looks into the outbox twice a second once the database is ready. A realm takes
 * part when it names the listener in its events configuration.
 */
public final class AccountEventListenerFactory implements EventListenerProviderFactory {

    public static final String ID = "kring-account-events";
    private static final long EVERY_MILLIS = 500;

    private final Clock clock = Clock.systemUTC();
    private Settings settings;

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {
        settings = Settings.from(System.getenv());
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return listener(session);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof UserRemovedEvent removal
                    && removal.getRealm().getEventsListenersStream().anyMatch(ID::equals)) {
                listener(removal.getKeycloakSession()).onRemoval(removal.getRealm(), removal.getUser().getId());
            } else if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(factory, this::startDelivery);
            }
        });
    }

    @Override
    public void close() {
        // the timer and the executor are Keycloak's and end with it
    }

    private AccountEventListener listener(KeycloakSession session) {
        return new AccountEventListener(session, settings, clock);
    }

    private void startDelivery(KeycloakSession session) {
        Delivery delivery = new Delivery(session.getKeycloakSessionFactory(), new Receiver(settings, clock), clock,
                session.getProvider(ExecutorsProvider.class).getExecutor(ID));
        session.getProvider(TimerProvider.class).schedule(delivery::wake, EVERY_MILLIS, ID);
    }
}
