package be.kring.demo;

import be.kring.expertise.TopicService;
import be.kring.mentoring.EntryInput;
import be.kring.mentoring.MentoringService;
import be.kring.mentoring.ProgrammeService;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.UUID;

/** An owner opens buddies and mentors for a group, and members take part; the first round is still to come. */
@ApplicationScoped
class MentoringScenes {

    @Inject
    ProgrammeService programmes;

    @Inject
    MentoringService mentoring;

    @Inject
    TopicService topics;

    void addTo(Stage stage) {
        stage.content.programmes().forEach(programme -> {
            stage.add(stage.when(programme.at()), () -> programmes.change(stage.actor(programme.by()), programme.group(), true));
            programme.entries().forEach(each -> stage.add(stage.when(each.at()), () -> takePart(stage.actor(each.person()), programme.group(), each)));
        });
    }

    private void takePart(Actor actor, String group, DemoContent.TakingPart part) {
        List<UUID> ids = part.topics().stream().map(slug -> topics.find(actor, slug).orElseThrow(() -> new IllegalStateException("The demo needs the topic " + slug)).id()).toList();
        mentoring.takePart(actor, group, part.kind(), part.side(),
                new EntryInput(part.places(), ids, part.languages(), part.regions(), part.meeting(), false, part.note()));
    }
}
