package be.kring.enrolment;

import be.kring.shared.InvalidInput;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The file that somebody brings: comma-separated values as spreadsheets write them, with commas, semicolons or tabs, or a plain list with one name a
 * line. A first line that names its columns tells which one holds the address or the account; without it that is the first.
 */
final class ListFile {

    static final int MAX_LINES = 10_000;
    private static final int MAX_NAME = 320;
    private static final Set<String> HEADERS = Set.of("e-mail", "email", "e-mailadres", "mail", "adresse e-mail", "courriel", "e-mail-adresse", "korte naam",
            "nom court", "kurzname", "handle", "account", "compte", "konto");

    private ListFile() {
    }

    /**
     * The names by the number of their line, without empty lines.
     *
     * @throws InvalidInput for the field {@code list}: {@code required}, {@code too-many-lines}, or {@code not-a-list} when it is no text in columns
     */
    static Map<Integer, String> read(String text) {
        String plain = text == null ? "" : text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (plain.isBlank()) {
            throw InvalidInput.of("list", "required");
        }
        if (plain.indexOf('\0') >= 0) {
            throw InvalidInput.of("list", "not-a-list");
        }
        Map<Integer, String> names = names(plain);
        if (names.isEmpty()) {
            throw InvalidInput.of("list", "required");
        }
        if (names.size() > MAX_LINES) {
            throw InvalidInput.of("list", "too-many-lines", MAX_LINES);
        }
        return names;
    }

    private static Map<Integer, String> names(String text) {
        Map<Integer, String> names = new TreeMap<>();
        int column = -1;
        int end = 0;
        try (CSVParser parser = CSVParser.parse(text, format(text))) {
            for (CSVRecord record : parser) {
                int number = end + 1;
                end = (int) parser.getCurrentLineNumber();
                if (column < 0) {
                    column = header(record);
                    if (column >= 0) {
                        continue;
                    }
                    column = 0;
                }
                String name = record.size() > column ? record.get(column).strip() : "";
                if (!isBlank(record)) {
                    names.put(number, name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name);
                }
            }
            return names;
        } catch (IOException | UncheckedIOException notSeparated) {
            throw InvalidInput.of("list", "not-a-list");
        }
    }

    private static int header(CSVRecord record) {
        List<String> columns = new ArrayList<>(record.stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList());
        return columns.stream().filter(HEADERS::contains).findFirst().map(columns::indexOf).orElse(-1);
    }

    private static boolean isBlank(CSVRecord record) {
        return record.stream().allMatch(String::isBlank);
    }

    private static CSVFormat format(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char delimiter = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).setTrim(true).get();
    }
}
