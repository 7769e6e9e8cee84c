package be.kring.shared;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * What people type, made safe to store and to show: normalised to NFC, refused when it holds NUL or half a character
 * (a lone surrogate), and freed of characters that nobody sees but that change what others read: bidirectional
 * controls, zero-width characters and other controls. Zero-width joiners stay, since emoji and some scripts need them.
 * Source: Unicode Technical Report 36, "Unicode Security Considerations".
 */
public final class Text {

    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u200B\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF\\u061C\\u00AD]");
    private static final Pattern JOINERS_ONLY = Pattern.compile("[\\s\\u200C\\u200D]*");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00A0]+");

    private Text() {
    }

    /**
     * One line: invisible characters and line breaks become spaces or vanish, outer space is cut off.
     *
     * @param max the largest number of characters (UTF-16 units) that the result may have
     * @throws InvalidInput {@code required} when nothing is left, {@code too-long}, or {@code invalid-characters}
     */
    public static String line(String field, String value, int max) {
        return bounded(field, WHITE_SPACE.matcher(clean(field, value)).replaceAll(" ").strip(), max);
    }

    /** Several lines: as {@link #line}, but line breaks and indentation stay; CR LF becomes LF. */
    public static String block(String field, String value, int max) {
        return bounded(field, clean(field, value).stripTrailing(), max);
    }

    /** As {@link #block}, but absent or blank is allowed and gives an empty text. */
    public static String optionalBlock(String field, String value, int max) {
        return value == null || value.isBlank() ? "" : block(field, value, max);
    }

    private static String clean(String field, String value) {
        if (value == null || value.isBlank()) {
            throw InvalidInput.of(field, "required");
        }
        if (value.indexOf('\0') >= 0 || hasLoneSurrogate(value)) {
            throw InvalidInput.of(field, "invalid-characters");
        }
        String unixLines = value.replace("\r\n", "\n").replace('\r', '\n');
        return INVISIBLE.matcher(Normalizer.normalize(unixLines, Normalizer.Form.NFC)).replaceAll("");
    }

    private static boolean hasLoneSurrogate(String value) {
        return value.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    private static String bounded(String field, String text, int max) {
        if (text.isBlank() || JOINERS_ONLY.matcher(text).matches()) {
            throw InvalidInput.of(field, "required");
        }
        if (text.length() > max) {
            throw InvalidInput.of(field, "too-long", max);
        }
        return text;
    }
}
