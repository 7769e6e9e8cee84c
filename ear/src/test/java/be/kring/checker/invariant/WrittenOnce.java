package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Invariant;
import be.kring.checker.history.Write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was acknowledged is in the stream exactly once, what is uncertain at most once, what was refused not at all. Writes with the same
 * subject (the same reaction given, taken back and given again) are counted together. What was written before anybody followed the stream nobody
 * could see; it is not missed.
 */
public final class WrittenOnce implements Invariant {

    private record About(String stream, String subject) {
    }

    private static final class Count {
        private long attempted;
        private long acknowledged;
        private final Set<Long> events = new HashSet<>();
    }

    private final Map<About, Count> counts = new HashMap<>();
    private final Set<String> followed = new HashSet<>();
    private final Set<Write> unseen = new HashSet<>();

    @Override
    public String promise() {
        return "acknowledged once, others at most once";
    }

    @Override
    public List<Breach> hear(Fact fact) {
        if (fact instanceof Fact.Followed follows) {
            followed.add(follows.stream());
        } else if (fact instanceof Fact.Attempted attempted) {
            attempted(attempted.write());
        } else if (fact instanceof Fact.Acknowledged acknowledged && !unseen.contains(acknowledged.write())) {
            count(acknowledged.write()).acknowledged++;
        } else if (fact instanceof Fact.Refused refused) {
            count(refused.write()).attempted--;
        } else if (fact instanceof Fact.Received received) {
            return tooMany(received);
        } else if (fact instanceof Fact.Settled) {
            return missing();
        }
        return List.of();
    }

    private void attempted(Write write) {
        count(write).attempted++;
        if (!followed.contains(write.stream())) {
            unseen.add(write);
        }
    }

    private Count count(Write write) {
        return counts.computeIfAbsent(new About(write.stream(), write.subject()), first -> new Count());
    }

    private List<Breach> tooMany(Fact.Received received) {
        Count count = counts.get(new About(received.stream(), received.event().subject()));
        if (count == null || !count.events.add(received.event().seq()) || count.events.size() <= count.attempted) {
            return List.of();
        }
        return List.of(new Breach("%s was asked for %d times and is in %s at %s".formatted(received.event().subject(), count.attempted,
                received.stream(), count.events), received.tab(), received.stream()));
    }

    private List<Breach> missing() {
        List<Breach> missing = new ArrayList<>();
        counts.forEach((about, count) -> {
            if (count.events.size() < count.acknowledged) {
                missing.add(new Breach("%s was acknowledged %d times and is in %s at %s".formatted(about.subject(), count.acknowledged,
                        about.stream(), count.events), null, about.stream()));
            }
        });
        return missing;
    }
}
