package be.kring.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

import javax.sql.DataSource;

/**
 * Brings the database to the schema of this version before anything else starts. Several nodes may start at once:
 * Flyway holds a lock in the database. Forward only; a released migration is never edited. Then the role that Kring works with gets its rights.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    /** As the owner of the database. */
    @Resource(lookup = "java:jboss/datasources/KringOwnerDS")
    DataSource owner;

    /** As the role that Kring works with. */
    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource working;

    @Inject
    Schema schema;

    @PostConstruct
    void migrate() {
        Migrations.of(owner).load().migrate();
        Grants.give(owner, working);
        schema.isNowCurrent();
    }
}
