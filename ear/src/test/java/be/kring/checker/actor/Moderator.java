package be.kring.checker.actor;

import be.kring.checker.history.Subject;
import be.kring.driver.Api;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The owner of the groups, who now and then puts a reader out of a closed one: removes her, after which she may soon join again, or bans her for a while.
 * It is told as if she had left, and the same is promised.
 */
public final class Moderator implements Actor {

    /** One in so many is banned. */
    private static final int BANS = 3;
    /** Longer than the promise allows her to get anything. */
    private static final int LONGEST_BAN_MILLIS = 60_000;
    private static final int LONGEST_REMOVAL_MILLIS = 10_000;
    private static final int DONE = 204;

    private record PutOut(Wanderer reader, Group group, boolean banned, long until) {
    }

    private final World world;
    private final Participant self;
    private final Random random;
    private final Pen pen;
    private final List<Wanderer> readers;
    private final List<PutOut> out = new ArrayList<>();
    private int removals;
    private int bans;

    public Moderator(World world, Participant self, Random random, List<Wanderer> readers) {
        this.world = world;
        this.self = self;
        this.random = random;
        this.pen = new Pen(world, self, random);
        this.readers = List.copyOf(readers);
    }

    @Override
    public long act() {
        Optional<PutOut> over = out.stream().filter(each -> each.until() <= world.history().now()).findFirst();
        over.ifPresentOrElse(this::letIn, this::putOut);
        return 1_000 + random.nextInt(4_000);
    }

    /** What was done for certain, for the report. */
    @Override
    public String toString() {
        return removals + " removed, " + bans + " banned";
    }

    private void putOut() {
        Wanderer reader = readers.get(random.nextInt(readers.size()));
        boolean bans = random.nextInt(BANS) == 0;
        reader.isPutOut(random, group -> end(group, reader.personId(), bans)).ifPresent(group -> putOut(reader, group, bans));
    }

    private void putOut(Wanderer reader, Group group, boolean banned) {
        if (banned) {
            bans++;
        } else {
            removals++;
        }
        out.add(new PutOut(reader, group, banned, world.history().now() + random.nextInt(banned ? LONGEST_BAN_MILLIS : LONGEST_REMOVAL_MILLIS)));
    }

    private boolean end(Group group, String personId, boolean ban) {
        ObjectNode why = Api.object().put("reason", "Om te zien wat er daarna nog komt");
        return pen.insist(group, Subject.left(personId), api -> ban ? api.put(ban(group, personId), why)
                : api.post("groups/" + group.slug() + "/members/" + personId + "/removal", why)).isPresent();
    }

    /** At the next turn when Kring is away. */
    private void letIn(PutOut over) {
        if (!over.banned() || isLifted(over)) {
            out.remove(over);
            over.reader().readmit(over.group());
        }
    }

    private boolean isLifted(PutOut over) {
        try {
            return self.colleague().api().delete(ban(over.group(), over.reader().personId())).status() == DONE;
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    private static String ban(Group group, String personId) {
        return "groups/" + group.slug() + "/bans/" + personId;
    }
}
