package be.kring.container;

import be.kring.desk.DeskService;
import be.kring.desk.ServingService;
import be.kring.desk.VisitService;
import be.kring.group.Role;
import be.kring.shared.Actor;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import java.util.UUID;

/** What tests of a desk begin with: a group whose desk is open, with Joren behind it, and nobody who looks after desks but the test. */
abstract class AtTheDesk {

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    DeskScene scene;

    @Inject
    DeskService desks;

    @Inject
    VisitService visits;

    @Inject
    ServingService serving;

    Actor owner;
    Actor joren;
    String slug;

    /** Also run where the test is started, where nothing is injected. */
    @BeforeEach
    void aDesk() {
        if (world == null) {
            return;
        }
        scene.keepJobAway();
        owner = world.person();
        slug = world.openGroup(owner);
        joren = world.member(owner, slug, Role.MEMBER);
        scene.open(owner, slug, joren);
        prepare();
    }

    /** What a test has besides. */
    void prepare() {
    }

    @AfterEach
    void theJobAgain() {
        if (scene != null) {
            scene.letJobRun();
        }
    }

    /** A colleague who is behind the desk with Joren. */
    Actor besideJoren() {
        Actor colleague = world.member(owner, slug, Role.MEMBER);
        scene.open(owner, slug, joren, colleague);
        return colleague;
    }

    /** A conversation that Joren had with somebody, and that is over. */
    UUID helped(Actor visitor) {
        UUID talk = scene.asks(visitor, slug);
        serving.take(joren, talk);
        serving.close(joren, talk);
        return talk;
    }
}
