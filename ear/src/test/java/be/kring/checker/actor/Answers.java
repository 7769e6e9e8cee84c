package be.kring.checker.actor;

import java.util.Map;
import java.util.TreeMap;

/** How often Kring gave which answer to writers, {@code no answer} included; told in the report. */
public final class Answers {

    private final Map<String, Long> counts = new TreeMap<>();

    synchronized void count(String answer) {
        counts.merge(answer, 1L, Long::sum);
    }

    @Override
    public synchronized String toString() {
        return counts.toString();
    }
}
