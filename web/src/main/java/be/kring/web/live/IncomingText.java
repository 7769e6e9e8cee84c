package be.kring.web.live;

/** The text that a client is sending, part by part. What is over {@value #MAX_BYTES} bytes of UTF-8, as they come over the wire, is not kept, nor what comes after it. */
final class IncomingText {

    static final int MAX_BYTES = 8 * 1024;

    private StringBuilder text = new StringBuilder(0);
    private int bytes;

    /** @return false when the text is too long, for every part of it from then on */
    boolean add(String part) {
        if (bytes <= MAX_BYTES) {
            bytes += bytes(part);
        }
        if (bytes > MAX_BYTES) {
            text = new StringBuilder(0);
            return false;
        }
        text.append(part);
        return true;
    }

    /** The whole text; the next part begins another. */
    String take() {
        String whole = text.toString();
        text = new StringBuilder(0);
        bytes = 0;
        return whole;
    }

    /** Without encoding it: a pair of surrogates is four bytes, two for each. */
    private static int bytes(String part) {
        int bytes = part.length();
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            if (letter >= 0x80) {
                bytes += letter < 0x800 || Character.isSurrogate(letter) ? 1 : 2;
            }
        }
        return bytes;
    }
}
