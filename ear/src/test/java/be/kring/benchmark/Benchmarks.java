package be.kring.benchmark;

import be.kring.launcher.Console;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

import static java.util.Map.entry;

/** The command: {@code mvn -Pbenchmark -Dkring.benchmark=…}. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.ofEntries(
            entry("catch-up", new CatchUpBenchmark()),
            entry("connected", new ConnectedBenchmark()),
            entry("delivery", new DeliveryBenchmark()),
            entry("fan-out", new FanOutBenchmark()),
            entry("feed", new FeedBenchmark()),
            entry("growth", new GrowthBenchmark()),
            entry("matching", new MatchingBenchmark()),
            entry("members", new MembersBenchmark()),
            entry("migration", new MigrationBenchmark()),
            entry("pages", new PagesBenchmark()),
            entry("posting", new PostingBenchmark()),
            entry("rendering", new RenderingBenchmark()),
            entry("routing", new RoutingBenchmark()),
            entry("rules", new RulesBenchmark()),
            entry("search", new SearchBenchmark()),
            entry("screen", new ScreenBenchmark()),
            entry("sockets", new SocketsBenchmark()),
            entry("start", new StartBenchmark()),
            entry("storm", new StormBenchmark())));

    /** A few people do what many would. */
    private static final Map<String, String> UNLIMITED = Map.of("KRING_LIMIT_REQUESTS", "100000000", "KRING_LIMIT_POSTS", "100000000",
            "KRING_LIMIT_SEARCHES", "100000000");

    private Benchmarks() {
    }

    /**
     * Starts a stack, measures, and stops it in every case. {@code -Dkring.benchmark} names what is measured, {@code
     * -Dkring.benchmark.heap} (512m) is the heap of WildFly; what begins with {@code KRING_} in the environment reaches it too.
     *
     * @param arguments the build folder of the module {@code ear}
     */
    public static void main(String[] arguments) throws Exception {
        String name = System.getProperty("kring.benchmark", "");
        Benchmark benchmark = ALL.get(name);
        if (benchmark == null) {
            throw new IllegalArgumentException("-Dkring.benchmark=" + name + " is none of " + ALL.keySet());
        }
        Path target = Path.of(arguments[0]);
        String heap = System.getProperty("kring.benchmark.heap", "512m");
        Console console = new Console(System.out);
        try (Stack stack = new Stack(StackSettings.measured(target.resolve("benchmark"), target, benchmark.nodes(), environment(heap)), console)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            if (benchmark.nodes() > 0) {
                stack.start();
            }
            Figures figures = new Figures(name, heap, console);
            try {
                benchmark.measure(stack, figures);
            } finally {
                figures.print();
            }
        }
    }

    private static Map<String, String> environment(String heap) {
        Map<String, String> environment = new HashMap<>(UNLIMITED);
        environment.put("KRING_HEAP", heap);
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("KRING_")) {
                environment.put(name, value);
            }
        });
        return environment;
    }
}
