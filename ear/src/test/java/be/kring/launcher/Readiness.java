package be.kring.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until an address answers 200. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int NO_ANSWER = 0;
    private static final int NOT_FOUND = 404;
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {
    }

    /** @throws StartFailure when the program ends first, or the time is over */
    static void await(Child child, String address, Duration patience) {
        await(child, address, patience, false);
    }

    /** The same for a server that keeps callers waiting until its applications are there: 404 means that they are not. */
    static void awaitDeployed(Child child, String address, Duration patience) {
        await(child, address, patience, true);
    }

    private static void await(Child child, String address, Duration patience, boolean notFoundIsFinal) {
        long deadline = System.nanoTime() + patience.toNanos();
        for (int status = status(address); status != 200; status = status(address)) {
            if (!child.isRunning()) {
                throw failure(child, "ended while it was starting");
            }
            if (notFoundIsFinal && status == NOT_FOUND) {
                throw failure(child, "runs, but the application in it could not be started");
            }
            if (System.nanoTime() > deadline) {
                throw failure(child, "was not ready at " + address + " within " + patience.toSeconds() + " s");
            }
            pause();
        }
    }

    private static StartFailure failure(Child child, String what) {
        return new StartFailure(child.name() + " " + what + ". Its log is " + child.log() + ":"
                + System.lineSeparator() + child.lastWords());
    }

    private static int status(String address) {
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
