package be.kring.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the trail: the number of an entry and its hash. Kept elsewhere, it shows later that nothing before it was made anew. */
public record AuditMark(long seq, String hash) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18}):([0-9a-f]{64})");

    /** @throws IllegalArgumentException when it is not one that {@link #toString} wrote */
    public static AuditMark parse(String text) {
        Matcher mark = TEXT.matcher(text);
        if (!mark.matches()) {
            throw new IllegalArgumentException("Not a place in the audit trail (number:hash): " + text);
        }
        return new AuditMark(Long.parseLong(mark.group(1)), mark.group(2));
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
