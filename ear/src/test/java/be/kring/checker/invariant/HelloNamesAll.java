package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.Invariant;
import be.kring.checker.history.TabId;
import be.kring.checker.history.Write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hello names every group in which the person is: each membership that was acknowledged before the socket was opened, and that nobody has begun to end
 * since. What is uncertain is not expected.
 */
public final class HelloNamesAll implements Invariant {

    /** Of each person the groups in which they are for certain. */
    private final Map<String, Set<String>> memberships = new HashMap<>();
    /** Of each tab that opens a socket what hello must name. */
    private final Map<TabId, Set<String>> expected = new HashMap<>();

    @Override
    public String promise() {
        return "hello names every group one is in";
    }

    @Override
    public List<Breach> hear(Fact fact) {
        if (fact instanceof Fact.Attempted attempted && attempted.write().leaves()) {
            begunToEnd(attempted.write());
        } else if (fact instanceof Fact.Acknowledged acknowledged && acknowledged.write().joins()) {
            of(acknowledged.write().memberId()).add(acknowledged.write().stream());
        } else if (fact instanceof Fact.Knocked knocked) {
            expected.put(knocked.tab(), new TreeSet<>(of(knocked.tab().person().id())));
        } else if (fact instanceof Fact.Greeted greeted) {
            return missing(greeted);
        }
        return List.of();
    }

    private void begunToEnd(Write write) {
        of(write.memberId()).remove(write.stream());
        expected.forEach((tab, streams) -> {
            if (tab.person().id().equals(write.memberId())) {
                streams.remove(write.stream());
            }
        });
    }

    private List<Breach> missing(Fact.Greeted greeted) {
        Set<String> wanted = expected.remove(greeted.tab());
        return wanted == null ? List.of() : wanted.stream().filter(stream -> !greeted.streams().contains(stream))
                .map(stream -> new Breach("hello to %s did not name %s, of which they are a member".formatted(greeted.tab(), stream), greeted.tab(), stream)).toList();
    }

    private Set<String> of(String personId) {
        return memberships.computeIfAbsent(personId, first -> new HashSet<>());
    }
}
