package be.kring.web.group;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 has them, every field in quotes. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front, and so is shown as text. Source: OWASP, "CSV Injection".
 */
public final class Csv {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** @param fields null for an empty one */
    public void line(List<String> fields) {
        text.append(fields.stream().map(Csv::field).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String field(String value) {
        String plain = value == null ? "" : value;
        boolean formula = !plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + plain.replace("\"", "\"\"") + '"';
    }

    /** What was written since it was last taken, for a file that is sent in portions. */
    public String take() {
        String portion = text.toString();
        text.setLength(0);
        return portion;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
