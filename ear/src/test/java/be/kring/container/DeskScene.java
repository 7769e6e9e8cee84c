package be.kring.container;

import be.kring.desk.DeskService;
import be.kring.desk.DeskSettings;
import be.kring.desk.DeskSettingsService;
import be.kring.desk.OpeningHours;
import be.kring.desk.TalkView;
import be.kring.desk.VisitService;
import be.kring.shared.Actor;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import javax.sql.DataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A desk that is open at whatever time the tests run. */
@ApplicationScoped
public class DeskScene {

    static final OpeningHours ALWAYS = new OpeningHours(Arrays.stream(DayOfWeek.values())
            .map(day -> new OpeningHours.Span(day, LocalTime.MIN, LocalTime.of(23, 59, 59))).toList(), List.of());

    @Inject
    DeskSettingsService settings;

    @Inject
    DeskService desks;

    @Inject
    VisitService visits;

    @Resource(lookup = "java:jboss/datasources/KringDS")
    DataSource dataSource;

    /** From now on nobody looks after desks but the test: time may be another there than for the job. */
    void keepJobAway() {
        keepAway("desk");
    }

    void letJobRun() {
        letRun("desk");
    }

    /** Nobody does this job until {@link #letRun}. */
    void keepAway(String job) {
        eventually(() -> assertTrue(isTrue("insert into job (name, ran_at, claimed_until) values ('" + job + "', '-infinity', 'infinity')"
                + " on conflict (name) do update set claimed_until = excluded.claimed_until where job.claimed_until <= now() returning true")));
    }

    void letRun(String job) {
        isTrue("update job set claimed_until = '-infinity' where name = '" + job + "' returning true");
    }

    /** What the first column of the first row says; false when there is no row. */
    boolean isTrue(String sql) {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void open(Actor owner, String slug, Actor... staff) {
        set(owner, slug, true, staff);
    }

    void set(Actor owner, String slug, boolean open, Actor... staff) {
        settings.change(owner, slug, settings.get(owner, slug).version(), new DeskSettings(open, ALWAYS, Arrays.stream(staff).map(Actor::personId).toList()));
    }

    UUID asks(Actor visitor, String slug) {
        return visits.ask(visitor, slug, "Hoe vraag ik telewerk aan?").talk().id();
    }

    TalkView own(Actor visitor, String slug) {
        return desks.get(visitor, slug).talk();
    }
}
