package be.kring.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** docs/grafana-dashboard.json, as far as it asks Prometheus for something: which metrics its expressions select, with which labels, and by which labels it shows them. */
record Dashboard(List<Query> queries) {

    private static final Pattern SELECTOR = Pattern.compile("\\b((?:kring|datasources|undertow|memory|gc|jvm)_[a-z_]+)(?:\\{([^}]*)\\})?");
    private static final Pattern GROUPED = Pattern.compile("\\bby \\(([^)]*)\\)");
    private static final Pattern SHOWN = Pattern.compile("\\{\\{(\\w+)\\}\\}");
    /** Prometheus says itself where a sample comes from, and takes these labels from whoever has them. */
    private static final Set<String> OF_PROMETHEUS = Set.of("instance", "job");

    /** One line of a panel. */
    record Query(String expression, String legend) {

        /** What the expression selects that no sample has: a metric, a value of a label, or a label by which it is summed or shown. */
        private Stream<String> missing(String metrics) {
            List<String> named = (isGrouped() ? groupedBy() : shown()).filter(label -> !OF_PROMETHEUS.contains(label)).toList();
            Stream<String> unanswered = SELECTOR.matcher(expression).results().filter(selector -> metrics.lines().noneMatch(sample -> answers(sample, selector, named)))
                    .map(selector -> selector.group() + " " + named);
            Stream<String> summedAway = shown().filter(label -> isGrouped() && groupedBy().noneMatch(label::equals)).map(label -> label + " of " + expression);
            return Stream.concat(unanswered, summedAway);
        }

        private static boolean answers(String sample, MatchResult selector, List<String> labels) {
            return sample.matches(selector.group(1) + "[{ ].*") && split(selector.group(2)).allMatch(sample::contains)
                    && labels.stream().allMatch(label -> sample.matches(".*[{,]" + label + "=\".*"));
        }

        private boolean isGrouped() {
            return GROUPED.matcher(expression).find();
        }

        private Stream<String> groupedBy() {
            return GROUPED.matcher(expression).results().flatMap(found -> split(found.group(1)));
        }

        private Stream<String> shown() {
            return SHOWN.matcher(legend).results().map(found -> found.group(1));
        }

        private static Stream<String> split(String list) {
            return list == null ? Stream.of() : Stream.of(list.split(",")).map(String::strip);
        }
    }

    static Dashboard read() throws IOException {
        Path file = Path.of(System.getProperty("kring.target")).resolve("../../docs/grafana-dashboard.json").normalize();
        JsonNode panels = new ObjectMapper().readTree(file.toFile()).path("panels");
        return new Dashboard(StreamSupport.stream(panels.spliterator(), false).flatMap(panel -> StreamSupport.stream(panel.path("targets").spliterator(), false))
                .map(target -> new Query(target.path("expr").asText(), target.path("legendFormat").asText())).toList());
    }

    /** The names of all metrics that it asks for. */
    Set<String> metrics() {
        return queries.stream().flatMap(query -> SELECTOR.matcher(query.expression()).results()).map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param metrics as a node exports them */
    Set<String> missing(String metrics) {
        return queries.stream().flatMap(query -> query.missing(metrics)).collect(Collectors.toCollection(TreeSet::new));
    }
}
