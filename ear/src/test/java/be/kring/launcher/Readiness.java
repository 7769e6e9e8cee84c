package be.kring.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * The address at which a program that starts will answer 200.
 *
 * @param missingIsFinal whether 404 that stays means that it will never answer: WildFly keeps callers waiting until its applications
 *                       are there, so that what is not there then could not be deployed
 */
record Readiness(Child child, String address, boolean missingIsFinal) {

    /** Long, for a machine that has much else to do: a program that cannot start ends, and that is seen at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** On a busy machine a 404 passes while the application takes its place. */
    private static final Duration MISSING_FOR_GOOD = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int NO_ANSWER = 0;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();

    /** @throws StartFailure when one of them ends first, or the time is over */
    static void awaitAll(Console console, List<Readiness> programs) {
        List<Readiness> waitingFor = new ArrayList<>(programs);
        Map<Readiness, Long> missingSince = new HashMap<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            for (Readiness program : List.copyOf(waitingFor)) {
                if (program.isReached(missingSince)) {
                    console.say(program.child().name() + " is ready");
                    waitingFor.remove(program);
                }
            }
            if (waitingFor.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw waitingFor.get(0).failure("was not ready within " + PATIENCE.toMinutes() + " minutes");
            }
            pause();
        }
    }

    /** @throws StartFailure with {@code problem} when it does not come to pass while the program runs */
    static void await(Child program, String problem, BooleanSupplier reached) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (!program.isRunning() || System.nanoTime() > deadline) {
                throw new StartFailure(problem + ". Its log is " + program.log());
            }
            pause();
        }
    }

    private boolean isReached(Map<Readiness, Long> missingSince) {
        int status = status();
        if (!child.isRunning()) {
            throw failure("ended while it was starting");
        }
        if (status == NOT_FOUND && missingIsFinal) {
            long since = missingSince.computeIfAbsent(this, first -> System.nanoTime());
            if (System.nanoTime() - since > MISSING_FOR_GOOD.toNanos()) {
                throw failure("runs, but the application in it could not be started");
            }
        }
        return status == OK;
    }

    private StartFailure failure(String what) {
        return new StartFailure(child.name() + " " + what + ". Its log is " + child.log() + ":"
                + System.lineSeparator() + child.lastWords());
    }

    private int status() {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while waiting for " + address, e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("Interrupted while starting", e);
        }
    }
}
