package be.kring.benchmark;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A recording of JDK Flight Recorder in WildFly, taken with {@code -Dkring.benchmark.profile}. It costs a few percent itself. What it prints are shares of the
 * samples: the methods that were running, and those of any depth below which they ran.
 */
final class Profile {

    private static final boolean WANTED = System.getProperty("kring.benchmark.profile") != null;
    private static final int LINES = 25;
    private static final String SAMPLE = "jdk.ExecutionSample";

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
        Map<String, Integer> running = new HashMap<>();
        Map<String, Integer> below = new HashMap<>();
        int samples = 0;
        try (RecordingFile recording = new RecordingFile(file)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals(SAMPLE) && event.getStackTrace() != null) {
                    samples++;
                    count(event.getStackTrace().getFrames(), running, below);
                }
            }
        }
        return "Profile (" + file + "), running:" + top(running, samples) + System.lineSeparator() + "at any depth:" + top(below, samples);
    }

    private static void count(List<RecordedFrame> frames, Map<String, Integer> running, Map<String, Integer> below) {
        running.merge(name(frames.get(0)), 1, Integer::sum);
        Set<String> names = new HashSet<>();
        frames.forEach(frame -> names.add(name(frame)));
        names.forEach(name -> below.merge(name, 1, Integer::sum));
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
