package be.kring.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

import javax.sql.DataSource;

/**
 * Brings the database to the schema of this version before anything else starts. Several nodes may start at once:
 * Flyway holds a lock in the database. Forward only; a released migration is never edited.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        Migrations.of(dataSource).load().migrate();
    }
}
