package be.kring.benchmark;

import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import com.fasterxml.jackson.databind.JsonNode;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts as a careful program does: an answer that did not come, or that blames the server, is asked for again under the same key. */
final class PatientWriter {

    private static final long BETWEEN_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int SERVER_ERROR = 500;

    private final Colleague colleague;
    private final AtomicInteger repeats;

    /** @param repeats counts what had to be asked for again */
    PatientWriter(Colleague colleague, AtomicInteger repeats) {
        this.colleague = colleague;
        this.repeats = repeats;
    }

    /** @return the number of the event */
    long posts(String slug, String text) {
        Api api = colleague.api().with("Idempotency-Key", UUID.randomUUID().toString());
        JsonNode body = Api.object().put("body", text).put("capacity", "PERSONAL").put("language", "nl");
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                Answer answer = api.post("groups/" + slug + "/posts", body);
                if (answer.status() < SERVER_ERROR || System.nanoTime() > end) {
                    return answer.expecting(201).json().path("seq").asLong();
                }
            } catch (UncheckedIOException lost) {
                if (System.nanoTime() > end) {
                    throw lost;
                }
            }
            repeats.incrementAndGet();
            rest();
        }
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
