package be.kring.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A place in a list, opaque to the client: the sort key of the last item that it got (keyset paging), so that a page is
 * as quick at the end as at the start and no item is shown twice when others arrive.
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\n";
    /** Within what PostgreSQL keeps as a time; a forged cursor may say anything. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    public static Cursor of(Object... parts) {
        return new Cursor(java.util.Arrays.stream(parts).map(Cursor::text).toList());
    }

    /** @throws InvalidInput when the text is not a cursor that Kring gave with this number of parts */
    public static Cursor parse(String text, int parts) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            Cursor cursor = new Cursor(List.of(plain.split(SEPARATOR, -1)));
            if (cursor.parts.size() == parts && plain.indexOf('\0') < 0) {
                return cursor;
            }
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        throw invalid();
    }

    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    public String text(int index) {
        return parts.get(index);
    }

    public Instant instant(int index) {
        Instant instant = Instant.EPOCH.plus(number(index), ChronoUnit.MICROS);
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
            throw invalid();
        }
        return instant;
    }

    public long number(int index) {
        try {
            return Long.parseLong(parts.get(index));
        } catch (NumberFormatException notANumber) {
            throw invalid();
        }
    }

    public UUID id(int index) {
        try {
            return UUID.fromString(parts.get(index));
        } catch (IllegalArgumentException notAnId) {
            throw invalid();
        }
    }

    private static String text(Object part) {
        return part instanceof Instant instant
                ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant))
                : part.toString().replace('\n', ' ');
    }

    private static InvalidInput invalid() {
        return InvalidInput.of("cursor", "invalid-value");
    }
}
