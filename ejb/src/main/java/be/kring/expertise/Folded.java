package be.kring.expertise;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A label as it is compared: small letters without accents, and one space for whatever stands between words, so that {@code E-Learning} is {@code e learning}. */
public final class Folded {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    /** One letter with such signs right behind it is a word of its own, as in C++ and C#; anywhere else they stand between words. */
    private static final Pattern SIGNS = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}[+#]+)(?![\\p{L}\\p{N}])|[+#]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}+#]+");

    private Folded() {
    }

    public static String of(String label) {
        String plain = MARKS.matcher(Normalizer.normalize(label, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
        String signed = SIGNS.matcher(plain).replaceAll(found -> found.group(1) == null ? " " : found.group(1));
        return BETWEEN.matcher(signed.replace("ß", "ss").replace("œ", "oe").replace("æ", "ae").replace("ø", "o")).replaceAll(" ").strip();
    }

    /** A part of an address for a topic with this label; empty for one without Latin letters. */
    static String slug(String label) {
        String ascii = of(label).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return ascii.substring(0, Math.min(ascii.length(), 60)).replaceAll("-$", "");
    }
}
