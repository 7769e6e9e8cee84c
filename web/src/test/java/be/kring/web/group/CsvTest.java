package be.kring.web.group;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"https://evil.example\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uFF1D1", "=cmd|' /C calc'!A0"})
    void try12_a_formula_is_a_text(String formula) {
        assertEquals("\"'" + formula.replace("\"", "\"\"") + "\"\r\n", line(formula));
    }

    @Test
    void quotesCommasAndLinesStayInTheirField() {
        assertEquals("\"Jansens, \"\"Jo\"\"\",\"a\nb\",\"\",\"1-2=3\"\r\n", line("Jansens, \"Jo\"", "a\nb", null, "1-2=3"));
    }

    private static String line(String... fields) {
        Csv csv = new Csv();
        csv.line(fields.length == 0 ? List.of() : Arrays.asList(fields));
        return csv.toString().substring(1);
    }
}
