package be.kring.checker.actor;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * The same person as a reader, with another program: leaves closed groups and joins others, whatever the reader's tabs are doing, and
 * is put out of some by a moderator. Only one change of a membership is under way at a time, or nobody could say which came last.
 */
public final class Wanderer implements Actor {

    /** In how many turns, of three seconds on average, something happens once. */
    private static final int TURNS = 20;

    private final World world;
    private final Participant self;
    private final Random random;
    private final Memberships memberships;

    public Wanderer(World world, Participant self, Random random) {
        this.world = world;
        this.self = self;
        this.random = random;
        this.memberships = new Memberships(self, new Pen(world, self, random));
    }

    public synchronized void join(Group group) {
        memberships.join(group);
    }

    @Override
    public long act() {
        if (random.nextInt(TURNS) == 0) {
            wander();
        }
        return 1_000 + random.nextInt(4_000);
    }

    /** Loses one membership in a closed group, if there is one. @param ends asks for it, and says whether it is done  @return where that is done for certain */
    synchronized Optional<Group> isPutOut(Random chance, Predicate<Group> ends) {
        List<Group> in = closedGroups();
        return in.isEmpty() ? Optional.empty() : Optional.of(in.get(chance.nextInt(in.size()))).filter(group -> memberships.end(group, ends));
    }

    /** May come back. */
    synchronized void readmit(Group group) {
        memberships.readmit(group);
    }

    String personId() {
        return self.person().id();
    }

    private synchronized void wander() {
        List<Group> in = closedGroups();
        List<Group> out = world.groups(group -> group.closed() && !group.quiet() && memberships.mayJoin(group));
        if (!in.isEmpty() && (out.isEmpty() || random.nextBoolean())) {
            memberships.leave(in.get(random.nextInt(in.size())));
        } else if (!out.isEmpty()) {
            memberships.join(out.get(random.nextInt(out.size())));
        }
    }

    private List<Group> closedGroups() {
        return world.groups(group -> group.closed() && !group.quiet() && memberships.groups().contains(group));
    }
}
