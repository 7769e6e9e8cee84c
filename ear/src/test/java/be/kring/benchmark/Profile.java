package be.kring.benchmark;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A recording of JDK Flight Recorder in WildFly, taken with {@code -Dkring.benchmark.profile}. It costs a few percent itself. What it prints are shares of
 * the samples: the methods that ran, the libraries that ran (the first frame outside of the JDK), and our own methods with all that they called.
 */
final class Profile {

    static final boolean WANTED = System.getProperty("kring.benchmark.profile") != null;
    private static final int LINES = 25;
    private static final String SAMPLE = "jdk.ExecutionSample";
    private static final Pattern JDK = Pattern.compile("^(java|jdk|sun|com[.]sun)[.]");

    private final ProcessHandle process;
    private final Path file;

    private Profile(ProcessHandle process, Path file) {
        this.process = process;
        this.file = file;
    }

    /** Starts when it is wanted. @param file where the recording is left */
    static Optional<Profile> start(ProcessHandle process, Path file) throws IOException, InterruptedException {
        if (!WANTED) {
            return Optional.empty();
        }
        Jcmd.run(process, "JFR.start", "name=kring", "settings=profile");
        return Optional.of(new Profile(process, file));
    }

    /** Stops, and says which methods took the time. */
    String stop() throws IOException, InterruptedException {
        Jcmd.run(process, "JFR.stop", "name=kring", "filename=" + file);
        Map<String, Integer> methods = new HashMap<>();
        Map<String, Integer> libraries = new HashMap<>();
        Map<String, Integer> ours = new HashMap<>();
        int samples = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                    samples++;
                    List<String> frames = event.getStackTrace().getFrames().stream().map(Profile::name).toList();
                    methods.merge(frames.get(0), 1, Integer::sum);
                    libraries.merge(frames.stream().filter(frame -> !JDK.matcher(frame).find()).findFirst().map(Profile::library).orElse("the JDK alone"), 1, Integer::sum);
                    frames.stream().filter(frame -> frame.startsWith("be.kring.") && !frame.contains("$Proxy$")).distinct()
                            .forEach(frame -> ours.merge(frame, 1, Integer::sum));
                }
            }
        }
        return "Profile, %d samples (%s)%nmethods:%s%nlibraries:%s%nour methods, with what they call:%s"
                .formatted(samples, file, top(methods, samples), top(libraries, samples), top(ours, samples));
    }

    /** The first three parts of a package. */
    private static String library(String method) {
        return Arrays.stream(method.split("[.]")).limit(3).collect(Collectors.joining("."));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static String top(Map<String, Integer> counts, int samples) {
        StringBuilder lines = new StringBuilder();
        counts.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder())).limit(LINES)
                .forEach(entry -> lines.append("%n  %5.1f %%  %s".formatted(100.0 * entry.getValue() / samples, entry.getKey())));
        return lines.toString();
    }
}
