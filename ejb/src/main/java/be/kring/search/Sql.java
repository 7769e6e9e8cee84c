package be.kring.search;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with named parameters ({@code :name}) on a plain connection: the same in the server, where the connection takes part in the transaction, and in
 * the evaluation, where there is no server. Lists become arrays, so write {@code = any (:ids)}.
 */
final class Sql {

    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-z][a-zA-Z]*)");

    private final Connection connection;
    private final String text;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    private Sql(Connection connection, String named) {
        this.connection = connection;
        Matcher parameters = PARAMETER.matcher(named);
        this.text = parameters.replaceAll(found -> {
            names.add(found.group(1));
            return "?";
        });
    }

    /** Makes something of a row. */
    interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    static Sql of(Connection connection, String named) {
        return new Sql(connection, named);
    }

    /** @param value a text, a number, a truth, a time, an id, or a list of texts, whole numbers, fractions or ids; null for none */
    Sql with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    <T> List<T> list(Row<T> row) throws SQLException {
        try (PreparedStatement statement = prepare(); ResultSet rows = statement.executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        }
    }

    int update() throws SQLException {
        try (PreparedStatement statement = prepare()) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepare() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int index = 0; index < names.size(); index++) {
            if (!values.containsKey(names.get(index))) {
                throw new IllegalStateException("No value for :" + names.get(index));
            }
            Object value = values.get(names.get(index));
            statement.setObject(index + 1, value instanceof Collection<?> many ? array(many) : value);
        }
        return statement;
    }

    private Array array(Collection<?> many) throws SQLException {
        Object first = many.isEmpty() ? "" : many.iterator().next();
        String type = first instanceof UUID ? "uuid" : first instanceof Integer ? "int4" : first instanceof Double ? "float8" : "text";
        return connection.createArrayOf(type, many.toArray());
    }
}
