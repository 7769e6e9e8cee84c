package be.kring.benchmark;

import be.kring.benchmark.load.RequestSource;
import be.kring.driver.Api;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * The posts of one writer, to each of the addresses in turn: about 300 characters with a link, a mention and a tag, each with another
 * text and another {@code Idempotency-Key}. Both are written over in bytes that are made once.
 */
final class Posts implements RequestSource {

    private static final String NUMBER = "00000000";
    private static final String KEY = UUID.fromString("00000000-0000-0000-0000-000000000000").toString();
    private static final String TEXT = """
            Collega's, de omzendbrief over **telewerken** staat op https://documenten.lokaal.example/omzendbrieven/%s.

            @%s kan jij nakijken of artikel 4 ook voor de contractuele personeelsleden geldt? We bespreken dit donderdag op het overleg \
            van de personeelsdiensten, breng gerust vragen mee. #telewerk""";

    private final List<ByteBuffer> requests;
    private int turn;
    private int number;

    /** @param first number of the first text; keep those of several writers apart */
    Posts(List<URI> addresses, String token, String mentioned, int first) {
        String body = Api.object().put("body", TEXT.formatted(NUMBER, mentioned)).put("capacity", "PERSONAL").put("language", "nl").toString();
        this.requests = addresses.stream()
                .map(address -> ByteBuffer.wrap(Requests.post(address, token, "Idempotency-Key: " + KEY + "\r\n", body))).toList();
        this.number = first;
        this.turn = first;
    }

    @Override
    public ByteBuffer next() {
        ByteBuffer request = requests.get(Math.floorMod(turn++, requests.size()));
        overwrite(request.array(), "/omzendbrieven/", "%08d".formatted(number++));
        overwrite(request.array(), "Idempotency-Key: ", UUID.randomUUID().toString());
        return request.rewind();
    }

    private static void overwrite(byte[] request, String before, String value) {
        int from = indexAfter(request, before.getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, request, from, bytes.length);
    }

    private static int indexAfter(byte[] text, byte[] sought) {
        for (int from = 0; from <= text.length - sought.length; from++) {
            int length = 0;
            while (length < sought.length && text[from + length] == sought[length]) {
                length++;
            }
            if (length == sought.length) {
                return from + length;
            }
        }
        throw new IllegalArgumentException("Not in the request: " + new String(sought, StandardCharsets.US_ASCII));
    }
}
