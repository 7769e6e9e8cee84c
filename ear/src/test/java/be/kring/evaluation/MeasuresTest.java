package be.kring.evaluation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The figures are those of the literature, and odd lines are said with their number. */
class MeasuresTest {

    @Test
    void figures_of_an_example_by_hand() {
        Measures measures = new Measures();
        measures.add(List.of("a", "b", "c", "d"), Set.of("b", "d", "z"));
        assertEquals((1.0 / 2 + 2.0 / 4) / 3, measures.map(), 1e-9);
        assertEquals(0.5, measures.mrr(), 1e-9);
        assertEquals(2.0 / 5, measures.precisionAtFive(), 1e-9);
        assertEquals(2.0 / 3, measures.recallAtTen(), 1e-9);
        measures.add(List.of(), Set.of("a"));
        assertEquals(0.25, measures.mrr(), 1e-9);
        assertTrue(measures.line("x").contains("0.1667"), measures.line("x"));
    }

    @Test
    void odd_lines_are_left_out_and_said(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("people.tsv"), "\uFEFFp1\tAnna\r\np1\tAnna\n\np2\n");
        Files.writeString(folder.resolve("docs.tsv"), "d1\tp1\t2026\tEen\ttekst met een tab\nd2\tp1\n\tp1\t2026\tGeen id\n");
        Files.writeString(folder.resolve("topics.tsv"), "t1\tvraag\n");
        Files.writeString(folder.resolve("qrels.tsv"), "t1\tp1\nt9\tp1\n");
        DataSet data = new DataSet(folder);
        assertEquals(Map.of("p1", "Anna"), data.people());
        List<String> texts = new ArrayList<>();
        data.documents((number, columns) -> texts.add(number + " " + columns[3]));
        assertEquals(List.of("1 Een\ttekst met een tab"), texts);
        data.documents((number, columns) -> { });
        assertEquals(Map.of("t1", Set.of("p1")), data.judgements(data.topics().keySet()));
        assertEquals(List.of("people.tsv: a person a second time, left out: 1 line, [2]", "people.tsv: not 2 columns, or no id, left out: 1 line, [4]",
                "docs.tsv: not 4 columns, or no id, left out: 2 lines, [2, 3]", "qrels.tsv: a topic that is not in topics.tsv, left out: 1 line, [2]"), data.remarks());
    }

    @Test
    void the_language_is_looked_for_everywhere_in_the_file(@TempDir Path folder) throws IOException {
        StringBuilder docs = new StringBuilder();
        for (int line = 0; line < 20_000; line++) {
            docs.append("d").append(line).append("\tp\t2026\t").append(line < 10_000 ? "begin" : "einde").append('\n');
        }
        Files.writeString(folder.resolve("docs.tsv"), docs);
        List<String> sample = Languages.sample(new DataSet(folder));
        assertEquals(1_000, sample.size());
        assertEquals(500, sample.stream().filter("einde"::equals).count(), 80);
    }
}
