package be.kring.benchmark.load;

import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnswerReaderTest {

    private static final String WITH_LENGTH = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: 13\r\n\r\n{\"id\":\"\\r\\n\"}";
    private static final String IN_CHUNKS = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n01234\r\na\r\n0123\r\n6789\r\n0\r\n\r\n";
    private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    private static final String FAILED = "HTTP/1.1 429 Too Many Requests\r\nContent-Length: 5\r\n\r\nlater";

    @Test
    void findsTheEndHoweverTheAnswerIsCut() {
        for (String answer : new String[]{WITH_LENGTH, IN_CHUNKS, EMPTY, FAILED}) {
            for (int cut = 1; cut < answer.length(); cut++) {
                AnswerReader reader = new AnswerReader();
                assertFalse(reader.take(bytes(answer.substring(0, cut))), answer.substring(0, cut));
                assertTrue(reader.take(bytes(answer.substring(cut))), "cut at " + cut + ": " + answer);
            }
        }
    }

    @Test
    void readsOneAnswerAfterTheOther() {
        AnswerReader reader = new AnswerReader();
        ByteBuffer both = bytes(FAILED + IN_CHUNKS);
        assertTrue(reader.take(both));
        assertFalse(reader.isSuccess());
        assertEquals("429 later", reader.failure());
        assertTrue(reader.take(both));
        assertTrue(reader.isSuccess());
        assertFalse(both.hasRemaining());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
