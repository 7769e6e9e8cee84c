package be.kring.checker.actor;

import java.util.List;
import java.util.Random;

/** The same person as a reader, with another program: leaves closed groups and joins others, whatever the reader's tabs are doing. */
public final class Wanderer implements Actor {

    /** In how many turns, of three seconds on average, something happens once. */
    private static final int TURNS = 20;

    private final World world;
    private final Random random;
    private final Memberships memberships;

    public Wanderer(World world, Participant self, Random random) {
        this.world = world;
        this.random = random;
        this.memberships = new Memberships(self, new Pen(world, self, random));
    }

    public void join(Group group) {
        memberships.join(group);
    }

    @Override
    public long act() {
        if (random.nextInt(TURNS) == 0) {
            wander();
        }
        return 1_000 + random.nextInt(4_000);
    }

    private void wander() {
        List<Group> in = world.groups(group -> group.closed() && !group.quiet() && memberships.groups().contains(group));
        List<Group> out = world.groups(group -> group.closed() && !group.quiet() && memberships.mayJoin(group));
        if (!in.isEmpty() && (out.isEmpty() || random.nextBoolean())) {
            memberships.leave(in.get(random.nextInt(in.size())));
        } else if (!out.isEmpty()) {
            memberships.join(out.get(random.nextInt(out.size())));
        }
    }
}
