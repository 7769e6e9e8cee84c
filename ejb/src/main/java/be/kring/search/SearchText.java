package be.kring.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Texts and questions, made the same before they meet: small letters, and a space for whatever is neither letter nor digit, so that {@code e-learning},
 * {@code e/learning} and {@code e learning} are one. PostgreSQL's own parser would keep addresses, paths and words with a hyphen whole. Scripts that are
 * written without spaces are cut into characters.
 */
final class SearchText {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern UNSPACED = Pattern.compile("([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}])");
    private static final int LONGEST_WORD = 200;

    private SearchText() {
    }

    /** Words with one space between them. */
    static String plain(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(UNSPACED.matcher(normal).replaceAll(" $1 ")).replaceAll(" ").strip();
    }

    /** The words in their order. */
    static List<String> words(String text) {
        String plain = plain(text);
        return plain.isEmpty() ? List.of() : Arrays.stream(plain.split(" ")).filter(word -> word.length() <= LONGEST_WORD).toList();
    }
}
