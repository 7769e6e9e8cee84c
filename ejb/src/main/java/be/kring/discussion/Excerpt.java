package be.kring.discussion;

/** The start of a text without its mark-up. */
final class Excerpt {

    private static final int LENGTH = 140;

    private Excerpt() {
    }

    static String of(String html) {
        String plain = html.replaceAll("<[^>]+>", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&#39;", "'")
                .replace("&#64;", "@").replace("&#61;", "=").replace("&#43;", "+").replace("&#96;", "`").replace("&amp;", "&")
                .replaceAll("\\s+", " ").strip();
        return plain.length() <= LENGTH ? plain : plain.substring(0, plain.lastIndexOf(' ', LENGTH) < LENGTH / 2 ? LENGTH
                : plain.lastIndexOf(' ', LENGTH)) + "…";
    }
}
