package be.kring.discussion;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The start of a text without its mark-up. Reads what the sanitiser of {@code markdown} writes, not any HTML. */
public final class Excerpt {

    private static final int LENGTH = 140;
    private static final Pattern INLINE_TAG = Pattern.compile("</?(?:a|em|strong|del|code)(?: [^>]*)?>");
    private static final Pattern NUMBER = Pattern.compile("&#(x?)([0-9a-f]{1,6});");

    private Excerpt() {
    }

    static String of(String html) {
        String plain = plain(html);
        return plain.length() <= LENGTH ? plain : plain.substring(0, end(plain)) + "…";
    }

    /** The whole of it. */
    public static String plain(String html) {
        String text = INLINE_TAG.matcher(html).replaceAll("").replaceAll("<[^>]+>", " ");
        String numbered = NUMBER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                Character.toString(Integer.parseInt(match.group(2), match.group(1).isEmpty() ? 10 : 16))));
        return numbered.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").replaceAll("\\s+", " ").strip();
    }

    /** After a word, unless that word is very long; never inside a character. */
    private static int end(String plain) {
        int space = plain.lastIndexOf(' ', LENGTH);
        if (space >= LENGTH / 2) {
            return space;
        }
        return Character.isHighSurrogate(plain.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
    }
}
