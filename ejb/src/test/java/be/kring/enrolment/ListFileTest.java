package be.kring.enrolment;

import be.kring.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ListFileTest {

    @Test
    void a_plain_list_has_one_name_a_line_and_empty_lines_count() {
        assertEquals(Map.of(1, "mira@stad.example", 3, "@joren.de-smet"), ListFile.read("\uFEFFmira@stad.example\r\n\r\n  @joren.de-smet \r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Naam;E-mail;Dienst\nMira;mira@stad.example;P&O\n", "name,email\n\"Bastiaens, Mira\",mira@stad.example\n", "nom\tcompte\nMira\tmira@stad.example\n"})
    void a_table_tells_by_its_first_line_where_the_names_stand(String table) {
        assertEquals(Map.of(2, "mira@stad.example"), ListFile.read(table));
    }

    @Test
    void a_line_is_counted_as_the_file_has_it_also_after_a_cell_of_several_lines() {
        assertEquals(Map.of(2, "a", 4, "b"), ListFile.read("account,nota\na,\"twee\nregels\"\nb,\n"));
    }

    @Test
    void a_cell_that_is_missing_is_a_line_without_a_name() {
        assertEquals(Map.of(2, ""), ListFile.read("naam,e-mail\nMira\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|required", "'  \n \n'|required", "'e-mail\n'|required", "'a\0b'|not-a-list", "'\"nooit gesloten\n'|not-a-list"})
    void what_is_no_list_is_refused(String text, String code) {
        assertEquals(code, assertThrows(InvalidInput.class, () -> ListFile.read(text)).violations().get(0).code());
    }

    @Test
    void a_list_of_more_lines_than_are_taken_is_refused_with_the_number() {
        String longest = IntStream.rangeClosed(1, ListFile.MAX_LINES).mapToObj(number -> "a" + number).collect(Collectors.joining("\n"));
        assertEquals(ListFile.MAX_LINES, ListFile.read(longest).size());
        InvalidInput refused = assertThrows(InvalidInput.class, () -> ListFile.read(longest + "\nnog-een"));
        assertEquals("too-many-lines", refused.violations().get(0).code());
        assertEquals((long) ListFile.MAX_LINES, refused.violations().get(0).limit());
    }
}
