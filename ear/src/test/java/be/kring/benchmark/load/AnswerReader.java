package be.kring.benchmark.load;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Finds the end of an answer (RFC 9112: by {@code Content-Length} or in chunks) and keeps of it the status, and the beginning of the
 * body when it is not a success.
 */
final class AnswerReader {

    private static final int KEPT = 500;
    private static final int LINE_BREAK = 2;

    private enum Expected { STATUS, HEADER, BODY, CHUNK_SIZE, CHUNK, TRAILER }

    private final StringBuilder line = new StringBuilder();
    private final StringBuilder kept = new StringBuilder();
    private Expected expected = Expected.STATUS;
    private boolean chunked;
    private long left;
    private int status;

    /** @return whether the answer is complete; the next call begins the next answer */
    boolean take(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            boolean complete = expected == Expected.BODY || expected == Expected.CHUNK ? skip(bytes) : readLine(bytes);
            if (complete) {
                expected = Expected.STATUS;
                return true;
            }
        }
        return false;
    }

    int status() {
        return status;
    }

    boolean isSuccess() {
        return status == 200 || status == 201;
    }

    /** Status and beginning of the body. */
    String failure() {
        return status + " " + kept;
    }

    private boolean skip(ByteBuffer bytes) {
        int length = (int) Math.min(left, bytes.remaining());
        if (!isSuccess() && kept.length() < KEPT) {
            kept.append(StandardCharsets.ISO_8859_1.decode(bytes.slice(bytes.position(), length)));
        }
        bytes.position(bytes.position() + length);
        left -= length;
        if (left == 0 && expected == Expected.CHUNK) {
            expected = Expected.CHUNK_SIZE;
            return false;
        }
        return left == 0;
    }

    private boolean readLine(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            char next = (char) (bytes.get() & 0xFF);
            if (next == '\n') {
                String complete = line.toString();
                line.setLength(0);
                return take(complete);
            }
            if (next != '\r') {
                line.append(next);
            }
        }
        return false;
    }

    private boolean take(String text) {
        switch (expected) {
            case STATUS -> {
                status = Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
                kept.setLength(0);
                chunked = false;
                left = 0;
                expected = Expected.HEADER;
            }
            case HEADER -> {
                return header(text);
            }
            case CHUNK_SIZE -> {
                left = Long.parseLong(text, 16);
                expected = left == 0 ? Expected.TRAILER : Expected.CHUNK;
                left += LINE_BREAK;
            }
            default -> {
                return text.isEmpty();
            }
        }
        return false;
    }

    private boolean header(String text) {
        if (text.isEmpty()) {
            expected = chunked ? Expected.CHUNK_SIZE : Expected.BODY;
            return !chunked && left == 0;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("content-length:")) {
            left = Long.parseLong(lower.substring("content-length:".length()).strip());
        } else if (lower.startsWith("transfer-encoding:")) {
            chunked = lower.endsWith("chunked");
        }
        return false;
    }
}
