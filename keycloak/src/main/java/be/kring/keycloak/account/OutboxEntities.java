package be.kring.keycloak.account;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Brings the outbox table into Keycloak's database: Keycloak runs the change log when it starts. */
final class OutboxEntities implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(OutboxEntry.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/kring-account-events-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return OutboxEntitiesFactory.ID;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
