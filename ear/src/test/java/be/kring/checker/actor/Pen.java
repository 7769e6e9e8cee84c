package be.kring.checker.actor;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Write;
import be.kring.driver.Answer;
import be.kring.driver.Api;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes in the name of one person as a patient program does: under one idempotency key, again and again until it is clear whether it
 * was done. Some writes are given up after an answer that did not come, which leaves them uncertain.
 */
public final class Pen {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAUTHENTICATED = 401;
    private static final int SERVER_FAILURE = 500;

    private final World world;
    private final Participant author;
    private final Random random;

    public Pen(World world, Participant author, Random random) {
        this.world = world;
        this.author = author;
        this.random = random;
    }

    /** Writes what must be clear before the next thing: the answer, unless it was refused. */
    Optional<Answer> insist(Group group, String subject, Function<Api, Answer> send) {
        return write(group, subject, 0, answer -> OptionalLong.empty(), send);
    }

    /** Writes a message, and may give up. */
    Optional<Answer> post(Group group, String subject, Function<Api, Answer> send) {
        return write(group, subject, 0.3, answer -> OptionalLong.of(answer.json().path("seq").asLong()), send);
    }

    private Optional<Answer> write(Group group, String subject, double givesUp, Function<Answer, OptionalLong> seq, Function<Api, Answer> send) {
        Write write = new Write(world.nextWrite(), author.person(), group.stream(), subject);
        Api api = author.colleague().api().with("Idempotency-Key", UUID.randomUUID().toString());
        world.history().add(new Fact.Attempted(now(), write));
        long deadline = now() + PATIENCE.toMillis();
        boolean uncertain = false;
        while (now() < deadline && !(uncertain && random.nextDouble() < givesUp)) {
            Optional<Answer> answer = attempt(api, send);
            int status = answer.filter(Pen::isOfKring).map(Answer::status).orElse(SERVER_FAILURE);
            if (status < 300) {
                world.history().add(new Fact.Acknowledged(now(), write, seq.apply(answer.orElseThrow())));
                return answer;
            } else if (status < SERVER_FAILURE && status != TOO_MANY_REQUESTS && status != UNAUTHENTICATED) {
                world.history().add(uncertain ? new Fact.GivenUp(now(), write) : new Fact.Refused(now(), write, status));
                return Optional.empty();
            }
            uncertain |= status >= SERVER_FAILURE;
            Pause.millis(200 + random.nextInt(800));
        }
        world.history().add(new Fact.GivenUp(now(), write));
        return Optional.empty();
    }

    private Optional<Answer> attempt(Api api, Function<Api, Answer> send) {
        try {
            Answer answer = send.apply(api);
            world.answers().count(String.valueOf(answer.status()));
            return Optional.of(answer);
        } catch (UncheckedIOException away) {
            world.answers().count("no answer");
            return Optional.empty();
        }
    }

    /** What a proxy says, or a server whose application is not there yet, says nothing about the write. */
    private static boolean isOfKring(Answer answer) {
        return answer.status() < 300 || answer.header("Content-Type").filter("application/problem+json"::equals).isPresent();
    }

    private long now() {
        return world.history().now();
    }
}
