package be.kring.question;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Texts as they are searched: in small letters, without accents, words with nothing but a space between them. */
final class Terms {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    static final int SHORTEST = 3;
    private static final int MOST = 12;
    /** Of the end of a word so many letters may differ, as in a plural. */
    private static final int LONG = 6;
    private static final int ENDING = 2;

    private static final Set<String> SMALL = small();

    private Terms() {
    }

    static String plain(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(bare).replaceAll(" ").strip();
    }

    /** A {@code tsquery} that any of the words fulfils that say what a text is about, also as the beginning of another; empty when there is none. */
    static String query(String text) {
        return Arrays.stream(plain(text).split(" ")).filter(word -> word.length() >= SHORTEST && !SMALL.contains(word)).distinct().limit(MOST)
                .map(word -> (word.length() >= LONG ? word.substring(0, word.length() - ENDING) : word) + ":*").collect(Collectors.joining(" | "));
    }

    private static Set<String> small() {
        try (InputStream file = Terms.class.getResourceAsStream("/questions/small-words.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
