package be.kring.container;

import be.kring.expertise.Audience;
import be.kring.expertise.AudiencePolicy;
import be.kring.group.GroupAccess;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.question.QuestionPolicy;
import be.kring.shared.Actor;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A rule that stands in Java and, for lists, in SQL says the same in both: compared over every row of its truth table. */
@ExtendWith(ArquillianExtension.class)
class PolicyTwinsIT {

    private static final String TIME = "timestamptz '2026-01-01'";

    @Inject
    World world;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    @Test
    void who_may_answer_a_question() throws SQLException {
        List<GroupAccess> rows = groups();
        List<Boolean> sql = ask("select " + QuestionPolicy.MAY_ANSWER_SQL + " from (values " + String.join(", ", rows.stream().map(PolicyTwinsIT::row).toList())
                + ") x (n, visibility, join_policy, archived_at, state, role, muted_until) cross join lateral (select x.visibility, x.join_policy, x.archived_at) g"
                + " cross join lateral (select x.state, x.role, x.muted_until) m order by x.n");
        for (int index = 0; index < rows.size(); index++) {
            assertEquals(QuestionPolicy.mayAnswer(rows.get(index)), sql.get(index), rows.get(index).toString());
        }
        assertTrue(sql.contains(true) && sql.contains(false));
    }

    @Test
    void what_kring_may_use() throws SQLException {
        for (Audience audience : Audience.values()) {
            for (String state : new String[] {null, "MEMBER", "REQUESTED", "BANNED"}) {
                assertEquals(AudiencePolicy.mayBeUsed(audience, "MEMBER".equals(state)), ask("select " + AudiencePolicy.MAY_BE_USED_SQL + " from (select text '" + audience
                        + "' as audience) e, (select cast(" + text(state) + " as text) as state) m").get(0), audience + " " + state);
            }
        }
    }

    @Test
    void who_sees_what_has_an_audience() throws SQLException {
        Actor owner = world.person();
        String slug = world.group(owner, Visibility.CLOSED, JoinPolicy.ON_REQUEST);
        Actor colleague = world.member(owner, slug, Role.MEMBER);
        Actor waiting = world.member(owner, slug, Role.MEMBER);
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("update membership set state = 'REQUESTED', role = null where person_id = '" + waiting.personId() + "'");
        }
        for (Audience audience : Audience.values()) {
            for (Actor actor : List.of(owner, colleague, waiting, world.person(), world.administrator())) {
                assertEquals(AudiencePolicy.canSee(actor, owner.personId(), audience, List.of(owner, colleague).contains(actor)),
                        ask("select " + AudiencePolicy.CAN_SEE_SQL.replace(":actor", "'" + actor.personId() + "'") + " from (select uuid '" + owner.personId()
                                + "' as person_id, text '" + audience + "' as audience) e").get(0), audience + " " + actor);
            }
        }
    }

    /** Every group with everybody who has, or has not, to do with it. */
    private static List<GroupAccess> groups() {
        List<GroupAccess> rows = new ArrayList<>();
        for (Visibility visibility : Visibility.values()) {
            for (JoinPolicy policy : JoinPolicy.values()) {
                for (Instant archived : new Instant[] {null, Instant.EPOCH}) {
                    Stream.of((MembershipState) null, MembershipState.REQUESTED, MembershipState.BANNED)
                            .forEach(state -> rows.add(new GroupAccess(UUID.randomUUID(), "", visibility, policy, state, null, null, archived, null)));
                    Stream.of(Role.values()).forEach(role -> Stream.of(true, false).forEach(muted ->
                            rows.add(new GroupAccess(UUID.randomUUID(), "", visibility, policy, MembershipState.MEMBER, role, muted ? Instant.EPOCH : null, archived, null))));
                }
            }
        }
        return rows;
    }

    private static int number;

    private static String row(GroupAccess group) {
        return "(" + number++ + ", '" + group.visibility() + "', '" + group.joinPolicy() + "', " + time(group.archivedAt()) + ", cast(" + text(group.state()) + " as text), cast("
                + text(group.role()) + " as text), " + time(group.mutedUntil()) + ")";
    }

    private static String text(Object value) {
        return value == null ? "null" : "'" + value + "'";
    }

    private static String time(Instant value) {
        return value == null ? "cast(null as timestamptz)" : TIME;
    }

    private List<Boolean> ask(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<Boolean> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getBoolean(1));
            }
            return answers;
        }
    }
}
