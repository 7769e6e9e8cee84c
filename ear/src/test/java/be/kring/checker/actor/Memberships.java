package be.kring.checker.actor;

import be.kring.checker.history.Subject;
import be.kring.driver.Api;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The groups of one person, who comes into them and goes out of them, or is put out. One change follows the other. */
final class Memberships {

    private final Participant owner;
    private final Pen pen;
    private final Set<Group> groups = new HashSet<>();
    private final Set<Group> barred = new HashSet<>();

    Memberships(Participant owner, Pen pen) {
        this.owner = owner;
        this.pen = pen;
    }

    Set<Group> groups() {
        return groups;
    }

    /** Where nothing stands in the way: not where it is unclear whether this person is a member, or where a moderator put them out. */
    boolean mayJoin(Group group) {
        return !groups.contains(group) && !barred.contains(group);
    }

    void join(Group group) {
        if (pen.insist(group, Subject.joined(owner.person().id()), api -> api.put(path(group), Api.object())).isPresent()) {
            groups.add(group);
        } else {
            barred.add(group);
        }
    }

    void leave(Group group) {
        if (end(group, same -> pen.insist(same, Subject.left(owner.person().id()), api -> api.delete(path(same))).isPresent())) {
            readmit(group);
        }
    }

    /** The membership ends; until {@link #readmit} this person does not come back. @param ends asks for it, and says whether it is done for certain */
    boolean end(Group group, Predicate<Group> ends) {
        groups.remove(group);
        barred.add(group);
        return ends.test(group);
    }

    void readmit(Group group) {
        barred.remove(group);
    }

    private static String path(Group group) {
        return "groups/" + group.slug() + "/membership";
    }
}
