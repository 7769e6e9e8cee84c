package be.kring.stream;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.annotation.Resource;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Sends notifications to all nodes, outside any transaction. Its methods are public since an enterprise bean has no others that can be called. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WakeUps {

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    private final String node = UUID.randomUUID().toString();

    /** The name of this node for as long as it runs: whoever hears its own leaves it. */
    public String node() {
        return node;
    }

    /** @param payload at most 8,000 bytes */
    public void send(String channel, String payload) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, channel);
            notify.setString(2, payload);
            notify.execute();
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
