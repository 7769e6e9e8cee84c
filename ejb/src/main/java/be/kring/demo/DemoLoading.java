package be.kring.demo;

import be.kring.shared.ShiftableClock;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** Plays the demo into the database: all of it or nothing, in one transaction. */
@Stateless
public class DemoLoading {

    private static final int SCENES_A_PAGE = 100;

    @Inject
    DemoRepository database;

    @Inject
    PeopleScenes people;

    @Inject
    GroupScenes groups;

    @Inject
    DiscussionScenes discussions;

    @Inject
    ExpertiseScenes expertise;

    @Inject
    MentoringScenes mentoring;

    @Inject
    ShiftableClock clock;

    /**
     * Loads the demo unless there are groups. Of several nodes one loads.
     *
     * @return how many things happened, 0 when there was something already; nothing when another node is at it
     */
    public OptionalInt loadOnce() {
        if (!database.tryLock()) {
            return OptionalInt.empty();
        }
        if (database.hasGroups()) {
            return OptionalInt.of(0);
        }
        Instant loading = clock.instant();
        Stage stage = new Stage(DemoContent.read(), loading);
        people.addTo(stage, loading);
        groups.addTo(stage);
        discussions.addTo(stage);
        expertise.addTo(stage);
        mentoring.addTo(stage);
        List<Scene> scenes = stage.scenes();
        for (int number = 0; number < scenes.size(); number++) {
            Scene scene = scenes.get(number);
            if (scene.fresh() || number % SCENES_A_PAGE == 0) {
                database.turnPage();
            }
            clock.at(scene.at(), scene.action());
        }
        return OptionalInt.of(scenes.size());
    }
}
