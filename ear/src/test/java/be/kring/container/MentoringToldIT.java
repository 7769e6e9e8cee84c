package be.kring.container;

import be.kring.mentoring.MentoringAnswer;
import be.kring.mentoring.MentoringKind;
import be.kring.mentoring.MentoringService;
import be.kring.mentoring.MentoringSide;
import be.kring.mentoring.ProgrammeService;
import be.kring.notification.NotificationKind;
import be.kring.shared.Actor;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** People are told of proposals some time after the round: only of what they did not say no to meanwhile. */
@ExtendWith(ArquillianExtension.class)
class MentoringToldIT {

    @Resource
    UserTransaction transaction;

    @Inject
    World world;

    @Inject
    MentoringScene scene;

    @Inject
    ProgrammeService programmes;

    @Inject
    MentoringService mentoring;

    @Test
    void who_said_no_before_they_were_told_is_not_told() throws Exception {
        Actor owner = world.person();
        String slug = scene.group(owner);
        List<Actor> seekers = Stream.generate(() -> scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.SEEKER)).limit(2).toList();
        List<Actor> givers = Stream.generate(() -> scene.part(owner, slug, MentoringKind.MENTOR, MentoringSide.GIVER)).limit(2).toList();
        transaction.begin();
        programmes.run(owner, slug);
        List<UUID> proposed = seekers.stream().map(seeker -> scene.proposal(seeker, slug)).toList();
        for (Actor giver : givers) {
            mentoring.answer(giver, scene.proposal(giver, slug), MentoringAnswer.DECLINED);
        }
        mentoring.answer(seekers.get(1), proposed.get(1), MentoringAnswer.DECLINED);
        transaction.commit();
        scene.tell();
        eventually(() -> assertEquals(1, told(seekers.get(0))));
        assertEquals(List.of(0L, 0L, 0L), Stream.of(seekers.get(1), givers.get(0), givers.get(1)).map(this::told).toList(), "both no, or only theirs");
    }

    private long told(Actor actor) {
        return scene.told(actor, NotificationKind.MENTORING_PROPOSED);
    }
}
