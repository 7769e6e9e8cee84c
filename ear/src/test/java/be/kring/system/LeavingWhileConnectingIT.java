package be.kring.system;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Stack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A membership that ends while the server greets a socket, between the question which groups are the person's and the question how far their streams
 * are. The long check found it: the socket followed a closed group until it was closed, and no event told anybody.
 */
@WholeSystem
class LeavingWhileConnectingIT {

    @Test
    void who_leaves_in_the_middle_of_hello_is_not_greeted_as_a_member_and_gets_nothing_that_comes_after(Kring kring, Stack stack) throws SQLException {
        Colleague joren = kring.colleague(Account.MODERATOR);
        Colleague mira = kring.colleague(Account.LOKAAL);
        String slug = closedGroup(joren, mira);
        String group = joren.group(slug).path("id").asText();
        try (Connection connection = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "postgres", "postgres"); Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("lock table stream in access exclusive mode");
            try (Live live = Live.open(mira.api(), kring)) {
                await().until(() -> isAsked(sql));
                leave(sql, group, mira.me().path("id").asText());
                connection.commit();
                live.resumeFromHello();
                assertTrue(live.frame("hello").path("streams").path("group:" + group).isMissingNode(), "groups and heads are of one moment");
                joren.posts(slug, "Alleen voor leden");
                mira.api().send("PATCH", "me", "{\"theme\":\"DARK\"}").expecting(200);
                live.event("settings.changed");
                assertEquals(List.of(), live.events("post.created"));
            }
        }
    }

    /** Of neither stream the client is told what happened: it misses more than is replayed of its own, and says of the group's that it is further than anybody. */
    @Test
    void who_is_put_out_between_hello_and_a_resume_that_is_told_nothing_of_it_gets_nothing_either(Kring kring, Stack stack) throws SQLException {
        Colleague joren = kring.colleague(Account.MODERATOR);
        // Of whom no other socket ends just now: while one still follows, the node goes on from there instead of with a reset.
        Colleague noor = kring.colleague(Account.JONG);
        String slug = closedGroup(joren, noor);
        String group = joren.group(slug).path("id").asText();
        String person = noor.me().path("id").asText();
        try (Connection connection = DriverManager.getConnection(stack.settings().databaseUrl("kring"), "postgres", "postgres"); Statement sql = connection.createStatement();
             Live live = Live.open(noor.api(), kring)) {
            JsonNode hello = live.frame("hello");
            connection.setAutoCommit(false);
            leave(sql, group, person);
            sql.execute("with head as (update stream set head_seq = head_seq + 2100 where id = 'person:" + person + "' returning head_seq - 2100 as seq)"
                    + " insert into event (stream_id, seq, name, at, data) select 'person:" + person + "', seq + n, 'settings.changed', now(), '{\"personId\": \"" + person + "\"}'"
                    + " from head, generate_series(1, 2100) n");
            connection.commit();
            live.resume(hello.path("epoch").asText(), ((ObjectNode) hello.path("streams").deepCopy()).put("group:" + group, Long.MAX_VALUE));
            live.frame("reset");
            joren.posts(slug, "Alleen voor leden");
            noor.api().send("PATCH", "me", "{\"theme\":\"LIGHT\"}").expecting(200);
            live.event("settings.changed");
            assertEquals(List.of(), live.events("post.created"));
        }
    }

    /** As the superuser, who sees what others ask: whether somebody waits to be told where the streams are. */
    private static boolean isAsked(Statement sql) throws SQLException {
        try (ResultSet found = sql.executeQuery("select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%join stream%'")) {
            return found.next();
        }
    }

    /** What the product does when somebody leaves, in the transaction that holds it up. */
    private static void leave(Statement sql, String group, String person) throws SQLException {
        sql.execute("delete from membership where group_id = '" + group + "' and person_id = '" + person + "'");
        append(sql, "group:" + group, "member.left", "{\"groupId\": \"" + group + "\", \"personId\": \"" + person + "\"}");
        append(sql, "person:" + person, "membership.changed",
                "{\"personId\": \"" + person + "\", \"groupId\": \"" + group + "\", \"change\": \"LEFT\", \"by\": \"" + person + "\"}");
    }

    private static void append(Statement sql, String stream, String name, String data) throws SQLException {
        sql.execute("with head as (update stream set head_seq = head_seq + 1 where id = '" + stream + "' returning head_seq)"
                + " insert into event (stream_id, seq, name, at, data) select '" + stream + "', head_seq, '" + name + "', now(), '" + data + "' from head");
    }

    private static String closedGroup(Colleague owner, Colleague member) {
        String slug = owner.founds("Verlaten", "CLOSED");
        member.joins(slug);
        return slug;
    }
}
