package be.kring.nodes;

import be.kring.driver.Account;
import be.kring.driver.Colleague;
import be.kring.driver.Crowd;
import be.kring.driver.Kring;
import be.kring.driver.Live;
import be.kring.launcher.Node;
import be.kring.launcher.Stack;
import be.kring.system.WholeSystem;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Try 33, at the size of a test: a thousand idle sockets, and a reader that never reads. Ten thousand on one node are measured by a
 * benchmark, see docs/benchmarks.md.
 */
@WholeSystem(nodes = 2)
class ManySocketsIT {

    private static final int PEOPLE = 100;
    private static final int SOCKETS_OF_EACH_PER_NODE = 5;
    /** With their HTML some 15 MB: more than the 6 million characters that a node keeps for one socket and the 4 MiB that the system does. */
    private static final int POSTS = 400;
    private static final String LONG_BODY = "Lange tekst. ".repeat(1_500);

    @Test
    void try33_a_thousand_idle_sockets_and_a_reader_that_never_reads_hold_nobody_up(Kring kring, Stack stack) throws IOException {
        Crowd crowd = Crowd.of(kring);
        Colleague joren = kring.integrator(Account.MODERATOR);
        String slug = joren.founds("Knoop", "OPEN");
        Colleague deaf = kring.integrator(Account.JONG);
        deaf.joins(slug);
        List<Live> idle = new ArrayList<>();
        try (Follower reader = Follower.of(kring, joren, TwoNodes.streamOf(slug, joren));
             DeafReader neverReads = DeafReader.at(stack.node(1), stack.settings().publicUrl(), kring.accessToken(Account.JONG))) {
            for (int number = 1; number <= PEOPLE; number++) {
                Colleague person = crowd.person(number);
                for (Node node : stack.nodes()) {
                    for (int socket = 0; socket < SOCKETS_OF_EACH_PER_NODE; socket++) {
                        idle.add(Live.open(TwoNodes.at(node, person), kring));
                    }
                }
            }
            await().atMost(Duration.ofMinutes(4)).until(() -> idle.stream().noneMatch(live -> live.frames().isEmpty()));

            long characters = 0;
            for (int number = 0; number < POSTS; number++) {
                characters += joren.posts(slug, LONG_BODY).toString().length();
            }
            await().atMost(Duration.ofMinutes(4)).until(() -> reader.events().size() == POSTS);
            assertTrue(idle.stream().allMatch(Live::isOpen), "the idle ones are still there");
            assertTrue(neverReads.isCutOffBefore(characters), "who never reads is cut off, and not waited for");
        } finally {
            idle.forEach(Live::close);
        }
    }
}
