package be.kring.evaluation;

import be.kring.launcher.Console;
import be.kring.launcher.StackPorts;
import be.kring.launcher.StackSettings;
import be.kring.launcher.ThrowAwayDatabase;
import be.kring.search.Asked;
import be.kring.search.ExpertRanking;
import be.kring.search.Ranking;
import be.kring.search.VotingRanking;
import be.kring.shared.Migrations;
import org.postgresql.ds.PGSimpleDataSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The command: {@code mvn -Pevaluate -Dkring.data=DIR}. */
public final class Evaluation {

    private static final int EVERYBODY = 1_000_000;

    private final DataSet data;
    private final Console console;

    private Evaluation(Path folder, Console console) {
        this.data = new DataSet(folder);
        this.console = console;
    }

    /** @param arguments the build folder of the module {@code ear}, and the folder with the data; empty for the small set that comes with Kring */
    public static void main(String[] arguments) throws Exception {
        Console console = new Console(System.out);
        Path target = Path.of(arguments[0]);
        boolean own = arguments.length < 2 || arguments[1] == null || arguments[1].isBlank() || arguments[1].startsWith("$");
        Path folder = own ? target.resolve("../src/test/resources/evaluation").normalize() : Path.of(arguments[1]);
        if (Files.notExists(folder.resolve("docs.tsv"))) {
            throw new IllegalArgumentException("There is no docs.tsv in " + folder + "; -Dkring.data names the folder with the four files");
        }
        Path state = target.resolve("evaluation");
        remove(state);
        StackSettings settings = new StackSettings(state, target.resolve("server"), target, target, target, StackPorts.anyFree(1), true, Map.of());
        console.say("Data: " + folder);
        try (ThrowAwayDatabase database = ThrowAwayDatabase.start(settings)) {
            new Evaluation(folder, console).run(settings);
        } finally {
            remove(state);
        }
    }

    private void run(StackSettings settings) throws Exception {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setUrl(settings.databaseUrl("kring"));
        owner.setUser("kring");
        owner.setPassword("kring");
        Migrations.of(owner).load().migrate();
        try (Connection connection = owner.getConnection()) {
            Library library = new Library(connection);
            library.fill(data, console);
            library.index(console);
            Map<String, String> topics = data.topics();
            Map<String, Set<String>> judgements = data.judgements(topics.keySet());
            long unjudged = topics.keySet().stream().filter(topic -> !judgements.containsKey(topic)).count();
            data.remarks().forEach(console::say);
            console.say(topics.size() + " topics, of which " + unjudged + " have no judgement and do not count");
            console.print("");
            console.print(Measures.heading());
            console.print(measure(connection, library, new Prolific(), topics, judgements, new ArrayList<>()).line("most prolific authors"));
            List<Double> milliseconds = new ArrayList<>();
            console.print(measure(connection, library, new VotingRanking(), topics, judgements, milliseconds).line("Kring, text alone"));
            console.print("");
            Collections.sort(milliseconds);
            console.print(String.format(Locale.ROOT, "a question: median %.0f ms, p95 %.0f ms", place(milliseconds, 0.5), place(milliseconds, 0.95)));
        }
    }

    private Measures measure(Connection connection, Library library, ExpertRanking method, Map<String, String> topics, Map<String, Set<String>> judgements,
                             List<Double> milliseconds) throws SQLException {
        Measures measures = new Measures();
        for (Map.Entry<String, String> topic : topics.entrySet()) {
            if (judgements.containsKey(topic.getKey())) {
                long begin = System.nanoTime();
                Ranking ranking = method.rank(connection, Asked.ofText(Library.ASKER, topic.getValue(), EVERYBODY));
                milliseconds.add((System.nanoTime() - begin) / 1e6);
                measures.add(ranking.people().stream().map(Ranking.Ranked::personId).map(library::name).toList(), judgements.get(topic.getKey()));
            }
        }
        return measures;
    }

    private static double place(List<Double> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.round(share * (sorted.size() - 1))));
    }

    private static void remove(Path folder) throws java.io.IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
