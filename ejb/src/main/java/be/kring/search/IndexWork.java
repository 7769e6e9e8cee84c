package be.kring.search;

import be.kring.shared.Actor;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.SQLException;

/** The transactions of {@link IndexRun}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class IndexWork {

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    public boolean hasWork(Actor actor) {
        return with(connection -> new PostIndex(connection).hasWork());
    }

    /** @return how many posts left the queue */
    public int takePortion(Actor actor) {
        return with(connection -> new PostIndex(connection).takePortion());
    }

    /** Counts, when enough is new. */
    public boolean count(Actor actor) {
        return with(connection -> {
            IndexStatistics statistics = new IndexStatistics(connection);
            boolean due = statistics.isDue();
            if (due) {
                statistics.count();
            }
            return due;
        });
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException("The index cannot be kept", failure);
        }
    }

    /** What is done with a connection. */
    private interface Work<T> {

        T with(Connection connection) throws SQLException;
    }
}
