package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Invariant;
import be.kring.checker.history.Subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of a closed group nobody gets anything who is not in it. Who leaves, or is put out, gets nothing that happened after that, ever, and
 * after {@value #PROMISE_MILLIS} milliseconds nothing at all. Who may have joined again may see everything again.
 */
public final class NothingUnseen implements Invariant {

    /** Source: safety.md, "never later than 30 s". */
    public static final long PROMISE_MILLIS = 30_000;

    private record Belonging(String personId, String stream) {
    }

    /** How somebody stands to a closed group. */
    private static final class Standing {
        private boolean mayBeIn;
        private boolean leaving;
        private long leftAt = Long.MAX_VALUE;
        /** The number of the event that tells of the leaving; of the last one once it is known. */
        private long removedBy = Long.MAX_VALUE;
        private int leaves;
        private final Set<Long> leaveEvents = new HashSet<>();
        private final Map<Place, Long> reached = new HashMap<>();
    }

    private final Set<String> closed = new HashSet<>();
    private final Map<Belonging, Standing> standings = new HashMap<>();

    @Override
    public String promise() {
        return "nothing of what one may not see";
    }

    @Override
    public List<Breach> hear(Fact fact) {
        if (fact instanceof Fact.Founded founded && founded.closed()) {
            closed.add(founded.stream());
        } else if (fact instanceof Fact.Attempted attempted && closed.contains(attempted.write().stream())) {
            attempted(attempted);
        } else if (fact instanceof Fact.Acknowledged acknowledged && closed.contains(acknowledged.write().stream())) {
            acknowledged(acknowledged);
        } else if (fact instanceof Fact.Received received && closed.contains(received.stream())) {
            List<Breach> breaches = new ArrayList<>(received(received));
            breaches.addAll(learn(received));
            return breaches;
        } else if (fact instanceof Fact.Overheard overheard && closed.contains(overheard.stream())) {
            return overheard(overheard);
        }
        return List.of();
    }

    private void attempted(Fact.Attempted attempted) {
        Standing standing = standing(attempted.write().memberId(), attempted.write().stream());
        if (attempted.write().joins()) {
            standing.mayBeIn = true;
            standing.leaving = false;
            standing.leftAt = Long.MAX_VALUE;
            standing.removedBy = Long.MAX_VALUE;
        } else if (attempted.write().leaves()) {
            standing.leaving = true;
            standing.leaves++;
            standing.reached.clear();
        }
    }

    private void acknowledged(Fact.Acknowledged acknowledged) {
        if (acknowledged.write().leaves()) {
            Standing standing = standing(acknowledged.write().memberId(), acknowledged.write().stream());
            standing.mayBeIn = false;
            standing.leftAt = acknowledged.at();
        }
    }

    private List<Breach> received(Fact.Received received) {
        Standing standing = standing(received.tab().person().id(), received.stream());
        long seq = received.event().seq();
        standing.reached.merge(Place.of(received), seq, Math::max);
        if (seq > standing.removedBy) {
            return List.of(new Breach("%s got %d, and was removed by %d".formatted(Place.of(received), seq, standing.removedBy), received.tab(), received.stream()));
        }
        return tooLate(standing, received, String.valueOf(seq));
    }

    private List<Breach> overheard(Fact.Overheard overheard) {
        return tooLate(standing(overheard.tab().person().id(), overheard.stream()), overheard, overheard.type());
    }

    private static List<Breach> tooLate(Standing standing, Fact.OfStream fact, String what) {
        if (standing.mayBeIn || standing.leaving && fact.at() - standing.leftAt <= PROMISE_MILLIS) {
            return List.of();
        }
        String since = standing.leaving ? (fact.at() - standing.leftAt) + " ms after leaving was acknowledged" : "without ever having been in it";
        return List.of(new Breach("%s got %s %s".formatted(Place.of(fact), what, since), fact.tab(), fact.stream()));
    }

    /** Anybody's copy of the event tells where somebody's membership ended. Changes of one membership follow each other, so the last leaving is the one with the last event. */
    private List<Breach> learn(Fact.Received received) {
        if (!received.event().subject().startsWith("left ")) {
            return List.of();
        }
        List<Breach> breaches = new ArrayList<>();
        standings.forEach((belonging, standing) -> {
            if (belonging.stream().equals(received.stream()) && received.event().subject().equals(Subject.left(belonging.personId()))
                    && standing.leaveEvents.add(received.event().seq()) && standing.leaving && standing.leaveEvents.size() == standing.leaves) {
                standing.removedBy = received.event().seq();
                standing.reached.forEach((place, seq) -> {
                    if (seq > standing.removedBy) {
                        breaches.add(new Breach("%s got %d, and was removed by %d".formatted(place, seq, standing.removedBy), place.tab(), place.stream()));
                    }
                });
            }
        });
        return breaches;
    }

    private Standing standing(String personId, String stream) {
        return standings.computeIfAbsent(new Belonging(personId, stream), first -> new Standing());
    }
}
