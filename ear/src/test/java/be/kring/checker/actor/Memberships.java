package be.kring.checker.actor;

import be.kring.checker.history.Subject;
import be.kring.driver.Api;

import java.util.HashSet;
import java.util.Set;

/** The groups of one person, who comes into them and goes out of them. */
final class Memberships {

    private final Participant owner;
    private final Pen pen;
    private final Set<Group> groups = new HashSet<>();
    private final Set<Group> unclear = new HashSet<>();

    Memberships(Participant owner, Pen pen) {
        this.owner = owner;
        this.pen = pen;
    }

    Set<Group> groups() {
        return groups;
    }

    /** Where nothing stands in the way: not where it is unclear whether this person is a member. */
    boolean mayJoin(Group group) {
        return !groups.contains(group) && !unclear.contains(group);
    }

    void join(Group group) {
        if (pen.insist(group, Subject.joined(owner.person().id()), api -> api.put(path(group), Api.object())).isPresent()) {
            groups.add(group);
        } else {
            unclear.add(group);
        }
    }

    void leave(Group group) {
        groups.remove(group);
        if (pen.insist(group, Subject.left(owner.person().id()), api -> api.delete(path(group))).isEmpty()) {
            unclear.add(group);
        }
    }

    private static String path(Group group) {
        return "groups/" + group.slug() + "/membership";
    }
}
