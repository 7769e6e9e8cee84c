package be.kring.markdown;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts of 64 KiB and more that are made to keep a parser busy (safety.md, try 10), by name. */
public final class Monsters {

    private static final int SIZE = 64 * 1024;
    public static final Map<String, String> ALL = all();

    private Monsters() {
    }

    private static Map<String, String> all() {
        Map<String, String> monsters = new TreeMap<>();
        Stream.of("[", "*", ">", "`").forEach(piece -> monsters.put("100,000 " + piece, piece.repeat(100_000)));
        Stream.of("[", "![", "*", "**", "_", ">", "`", "``", "~", "<", "&", "\\", "(", "]", "@a", "@a.", "#a", "#-", "[](", "[a](", "[a][", "![a](b",
                "<a ", "<!--", "<?", "a@b.", "https://", "mailto:a@", "- ", "1. ", "> - ", "| ", "\n", "\t", "&#", "*a_ ", "a**b_ ", "*a **a ", "`a``",
                "[a]: b\n").forEach(piece ->
                        monsters.put("many " + piece.replace("\n", "\\n").replace("\t", "\\t"), piece.repeat(SIZE / piece.length())));
        monsters.put("nested lists", IntStream.range(0, 300).mapToObj(depth -> " ".repeat(depth * 2) + "- x\n").collect(Collectors.joining()));
        monsters.put("nested emphasis", "*a _a ".repeat(SIZE / 12) + "a_ a*".repeat(SIZE / 12));
        monsters.put("nested strong", "**a ".repeat(SIZE / 8) + " a**".repeat(SIZE / 8));
        monsters.put("nested pictures", "![a ".repeat(SIZE / 12) + "](b)".repeat(SIZE / 12));
        monsters.put("nested parentheses", "[a](" + "(".repeat(SIZE / 2) + ")".repeat(SIZE / 2) + ")");
        monsters.put("nested quotes in lists", "> - ".repeat(SIZE / 4));
        monsters.put("backticks of every length", IntStream.range(1, 360).mapToObj(length -> "`".repeat(length) + " ").collect(Collectors.joining()));
        monsters.put("a table of a million cells", "|a".repeat(2_000) + "|\n" + "|-".repeat(2_000) + "|\n" + "|a\n".repeat(18_000));
        monsters.put("a table in a quote", "> " + "|a".repeat(100) + "|\n> " + "|-".repeat(100) + "|\n" + "> |a\n".repeat(12_000));
        monsters.put("a long table", "|a|b|\n|-|-|\n" + "|a|b|\n".repeat(6_000));
        monsters.put("references to one long address", "[a]: https://" + "x".repeat(SIZE / 4) + "\n\n" + "[a] ".repeat(SIZE / 8));
        return monsters;
    }
}
