package be.kring.shared;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

class JobsTest {

    private final List<String> asked = new ArrayList<>();
    private final Jobs jobs = new Jobs();

    @Test
    void noJobAsksTheDatabaseBeforeItsSchemaIsThere() {
        jobs.clock = Clock.systemUTC();
        jobs.schema = new Schema();
        jobs.claims = new JobRepository() {
            @Override
            boolean claim(String name, Instant due, Instant now, Instant until) {
                return !asked.add(name);
            }
        };
        run("early");
        jobs.schema.isNowCurrent();
        run("late");
        assertEquals(List.of("late"), asked);
    }

    private void run(String name) {
        jobs.run(name, Duration.ZERO, () -> fail("nobody was given " + name));
    }
}
