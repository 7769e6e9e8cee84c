package be.kring.shared;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.dialect.PostgreSQLCastingJsonJdbcType;
import org.hibernate.service.ServiceRegistry;

/**
 * Sends JSON columns as text that PostgreSQL casts. Hibernate's other way needs the driver's classes in its own module, where WildFly keeps
 * them out of sight: every write of a JSON column would fail.
 */
public class JsonbColumns implements TypeContributor {

    @Override
    public void contribute(TypeContributions contributions, ServiceRegistry registry) {
        contributions.contributeJdbcType(PostgreSQLCastingJsonJdbcType.JSONB_INSTANCE);
    }
}
