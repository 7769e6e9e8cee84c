package be.kring.benchmark.bare;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One table, {@code bare.row}, by plain JDBC in a transaction of the container. */
@Stateless
public class Rows {

    private static final int PAGE = 20;
    private static final String AUTHOR = "Collega Nummer1";

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource database;

    public Row insert(String body) throws SQLException {
        Row row = new Row(UUID.randomUUID(), AUTHOR, body, "<p>" + body + "</p>", Clock.systemUTC().instant());
        try (Connection connection = database.getConnection();
             PreparedStatement insert = connection.prepareStatement(
                     "insert into bare.row (id, author, body, html, created_at) values (?, ?, ?, ?, ?)")) {
            insert.setObject(1, row.id());
            insert.setString(2, row.author());
            insert.setString(3, row.body());
            insert.setString(4, row.html());
            insert.setTimestamp(5, Timestamp.from(row.createdAt()));
            insert.executeUpdate();
            return row;
        }
    }

    /** The twenty newest. */
    public List<Row> newest() throws SQLException {
        try (Connection connection = database.getConnection();
             PreparedStatement select = connection.prepareStatement(
                     "select id, author, body, html, created_at from bare.row order by created_at desc limit " + PAGE);
             ResultSet found = select.executeQuery()) {
            List<Row> rows = new ArrayList<>(PAGE);
            while (found.next()) {
                Instant createdAt = found.getTimestamp(5).toInstant();
                rows.add(new Row(found.getObject(1, UUID.class), found.getString(2), found.getString(3), found.getString(4), createdAt));
            }
            return rows;
        }
    }
}
