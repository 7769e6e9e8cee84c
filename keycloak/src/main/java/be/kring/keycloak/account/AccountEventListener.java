package be.kring.keycloak.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Writes to the outbox what an event says about an account. An administrator who saves an account without a change of its state makes an
 * entry too: it tells the state as it is now, and telling it twice does no harm.
 */
final class AccountEventListener implements EventListenerProvider {

    private static final Logger LOG = Logger.getLogger(AccountEventListener.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ONE_USER = Pattern.compile("users/([^/]+)");

    private final KeycloakSession session;
    private final Settings settings;
    private final Clock clock;

    AccountEventListener(KeycloakSession session, Settings settings, Clock clock) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT && event.getUserId() != null) {
            record(session.realms().getRealm(event.getRealmId()), event.getUserId(), AccountChange.DISABLED);
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        findUserWithGivenState(event).ifPresent(userId -> {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            UserModel user = session.users().getUserById(realm, userId);
            if (user != null) {
                record(realm, userId, AccountChange.of(user.isEnabled()));
            }
        });
    }

    /** An account was removed, by whatever way; called within the removal's transaction. */
    void onRemoval(RealmModel realm, String userId) {
        record(realm, userId, AccountChange.DELETED);
    }

    @Override
    public void close() {
        // holds nothing
    }

    /** The id of the account that this event updates, when it says whether the account is enabled. */
    static Optional<String> findUserWithGivenState(AdminEvent event) {
        if (event.getResourceType() != ResourceType.USER || event.getOperationType() != OperationType.UPDATE
                || event.getResourcePath() == null || event.getRepresentation() == null) {
            return Optional.empty();
        }
        var path = ONE_USER.matcher(event.getResourcePath());
        return path.matches() && tellsState(event.getRepresentation()) ? Optional.of(path.group(1)) : Optional.empty();
    }

    private static boolean tellsState(String representation) {
        try {
            return JSON.readTree(representation).path("enabled").isBoolean();
        } catch (JsonProcessingException notAUser) {
            return false;
        }
    }

    /** Keycloak swallows what a listener throws; the change must not be committed without its entry, so it is rolled back instead. */
    private void record(RealmModel realm, String userId, AccountChange change) {
        try {
            new Outbox(session).add(new OutboxEntry(settings.issuer(realm.getName()), userId, change, clock.instant()));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "Account %s of realm %s is not changed (%s), because Kring cannot be told", userId, realm.getName(), change);
            session.getTransactionManager().setRollbackOnly();
            throw failed;
        }
    }
}
