package be.kring.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until an address answers, and not with an error of the server. */
final class Readiness {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {
    }

    /** @throws StartFailure when the program ends first, or the time is over */
    static void await(Child child, String address, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!answers(address)) {
            if (!child.isRunning()) {
                throw new StartFailure(child.name() + " ended while it was starting. Its log is " + child.log() + ":"
                        + System.lineSeparator() + child.lastWords());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(child.name() + " was not ready at " + address + " within "
                        + patience.toSeconds() + " s. Its log is " + child.log() + ":"
                        + System.lineSeparator() + child.lastWords());
            }
            pause();
        }
    }

    static boolean answers(String address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500;
        } catch (IOException notYet) {
            return false;
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
