package be.kring.checker.actor;

import be.kring.checker.history.Subject;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Somebody who writes in their groups: posts, replies, reactions given and taken back, corrections of their own, and now and then goes or comes. */
public final class Writer implements Actor {

    private static final List<String> KINDS = List.of("LIKE", "THANKS", "INSIGHTFUL", "AGREE", "CELEBRATE");

    private final World world;
    private final Participant self;
    private final Random random;
    private final Pen pen;
    private final Memberships memberships;
    private final Set<String> reactions = new HashSet<>();
    private final int pauseMillis;
    private long marks;

    /** @param pause rested after each act, on average */
    public Writer(World world, Participant self, Random random, Duration pause) {
        this.world = world;
        this.self = self;
        this.random = random;
        this.pauseMillis = (int) pause.toMillis();
        this.pen = new Pen(world, self, random);
        this.memberships = new Memberships(self, pen);
    }

    /** Joins all groups. */
    public void settleIn() {
        world.groups(group -> true).forEach(memberships::join);
    }

    @Override
    public long act() {
        List<Group> busy = world.groups(group -> !group.quiet() && memberships.groups().contains(group));
        Group group = busy.get(random.nextInt(busy.size()));
        int choice = random.nextInt(100);
        if (choice < 20) {
            post(group);
        } else if (choice < 55) {
            world.anyPost(group, random, any -> true).ifPresentOrElse(posted -> reply(group, posted), () -> post(group));
        } else if (choice < 85) {
            world.anyPost(group, random, any -> true).ifPresent(posted -> react(group, posted));
        } else if (choice < 95) {
            world.anyPost(group, random, posted -> posted.author().equals(self.person())).ifPresent(posted -> change(group, posted));
        } else {
            wander(busy, group);
        }
        return pauseMillis / 4 + random.nextInt(pauseMillis * 3 / 2);
    }

    /** Says one thing in a group in which almost nothing is said. */
    public void speakUp(Group quiet) {
        post(quiet);
    }

    private void post(Group group) {
        create(group, "groups/" + group.slug() + "/posts");
    }

    private void reply(Group group, Posted posted) {
        create(group, "posts/" + posted.id() + "/replies");
    }

    private void create(Group group, String path) {
        String mark = self.person().name().replace(' ', '-') + "-" + ++marks;
        ObjectNode body = text(mark, "een bericht om te volgen").put("capacity", "PERSONAL").put("language", "nl");
        pen.post(group, Subject.created(mark), api -> api.post(path, body))
                .ifPresent(answer -> world.show(group, new Posted(answer.json().path("id").asText(), self.person(), mark)));
    }

    private void react(Group group, Posted posted) {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        boolean add = !reactions.contains(posted.id() + kind);
        String path = "posts/" + posted.id() + "/reactions/" + kind;
        Optional<Answer> answer = pen.insist(group, Subject.reaction(posted.id(), self.person().id(), kind, add),
                api -> add ? api.put(path, null) : api.delete(path));
        if (answer.isPresent() && add) {
            reactions.add(posted.id() + kind);
        } else if (answer.isPresent()) {
            reactions.remove(posted.id() + kind);
        }
    }

    /** An edit within the undo window, a correction after it; the reason fits both. */
    private void change(Group group, Posted posted) {
        find(posted).ifPresent(now -> pen.insist(group, Subject.changed(posted.id()), api -> api.patch("posts/" + posted.id(),
                now.path("version").asLong(), text(posted.mark(), "verbeterd, poging " + ++marks).put("reason", "Het was niet helemaal juist"))));
    }

    private Optional<JsonNode> find(Posted posted) {
        try {
            return Optional.of(self.colleague().api().get("posts/" + posted.id())).filter(answer -> answer.status() == 200).map(Answer::json);
        } catch (UncheckedIOException away) {
            return Optional.empty();
        }
    }

    /** Never out of the last group. */
    private void wander(List<Group> in, Group group) {
        List<Group> out = world.groups(other -> !other.quiet() && memberships.mayJoin(other));
        if (!out.isEmpty()) {
            memberships.join(out.get(random.nextInt(out.size())));
        } else if (in.size() > 1) {
            memberships.leave(group);
        }
    }

    private static ObjectNode text(String mark, String words) {
        return Api.object().put("body", mark + " " + words);
    }
}
