package be.kring.container;

import be.kring.shared.Clocks;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The server starts from an empty database, migrates it, and its beans are there. */
@ExtendWith(ArquillianExtension.class)
class SchemaIT {

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    @Inject
    Instance<Clocks> clocks;

    @Test
    void every_migration_has_run() throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement();
             ResultSet failed = statement.executeQuery("SELECT count(*), count(*) FILTER (WHERE NOT success) FROM flyway_schema_history")) {
            failed.next();
            assertTrue(failed.getInt(1) > 0);
            assertFalse(failed.getInt(2) > 0);
        }
    }

    @Test
    void beans_of_the_domain_are_there() {
        assertTrue(clocks.isResolvable());
    }
}
