package be.kring.keycloak.account;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Kring, as far as it takes account events. An answer that takes longer than 5 s counts as none; a redirect is not followed. */
final class Receiver {

    private static final Logger LOG = Logger.getLogger(Receiver.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Settings settings;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .followRedirects(Redirect.NEVER)
            .build();

    Receiver(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether Kring has taken the event: any answer of the 200 family. What went wrong otherwise is logged at debug level. */
    boolean accepts(AccountEvent event) {
        byte[] body = event.body();
        long timestamp = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(settings.receiver())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Kring-Timestamp", Long.toString(timestamp))
                .header("X-Kring-Signature", Signature.sign(settings.secret(), timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<Void> answer = http.send(request, BodyHandlers.discarding());
            LOG.debugf("%s answered %d to account event %s", settings.receiver(), answer.statusCode(), event.id());
            return answer.statusCode() / 100 == 2;
        } catch (IOException unreachable) {
            LOG.debugf(unreachable, "%s cannot be reached for account event %s", settings.receiver(), event.id());
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
