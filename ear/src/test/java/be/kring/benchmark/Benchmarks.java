package be.kring.benchmark;

import be.kring.launcher.Console;
import be.kring.launcher.Stack;
import be.kring.launcher.StackSettings;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The command: {@code mvn -Pbenchmark -Dkring.benchmark=…}. */
public final class Benchmarks {

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "delivery", new DeliveryBenchmark(), "connected", new ConnectedBenchmark(), "start", new StartBenchmark()));

    private Benchmarks() {
    }

    /**
     * Starts a stack, measures, and stops it in every case. {@code -Dkring.benchmark} names what is measured, {@code
     * -Dkring.benchmark.heap} (512m) is the heap of WildFly.
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
        try (Stack stack = new Stack(StackSettings.measured(target.resolve("benchmark"), target, Map.of("KRING_HEAP", heap)), console)) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
            stack.start();
            Figures figures = new Figures(name, heap, console);
            benchmark.measure(stack, figures);
            figures.print();
        }
    }
}
