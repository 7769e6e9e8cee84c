package be.kring.benchmark;

import be.kring.benchmark.bare.BareText;
import be.kring.benchmark.socket.Handshake;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;

/** Asks the bare application to send a text, which looks like an event of Kring, to all its sockets. */
final class BareBroadcast {

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicLong sent = new AtomicLong();
    private final Handshake handshake;
    private final HttpRequest request;

    /** @param length of the text, in bytes */
    BareBroadcast(BareServer server, int length) {
        handshake = server.handshake();
        request = HttpRequest.newBuilder(server.address().resolve("broadcast")).header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString(BareText.of(length))).build();
    }

    /** Of a socket that receives. */
    Handshake handshake() {
        return handshake;
    }

    /** How many there were. */
    long sent() {
        return sent.get();
    }

    /** @return how many there were, this one included */
    long send() throws Exception {
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new AssertionError("The bare application answered " + status);
        }
        return sent.incrementAndGet();
    }
}
