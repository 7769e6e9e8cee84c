package be.kring.profile;

import be.kring.person.PersonService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The projects that people took part in: a short list, each with its own audience. */
@Stateless
public class ProjectService {

    static final int MOST = 12;

    @Inject
    ProjectRepository projects;

    @Inject
    PersonService people;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** What somebody took part in, as far as the actor may see it, the last one first. @throws NotFound when nobody has this handle */
    public List<ProjectView> list(Actor actor, String handle) {
        return projects.list(people.getProfile(actor, handle).id(), actor.personId());
    }

    public List<ProjectView> listOwn(Actor actor) {
        return projects.list(actor.personId(), actor.personId());
    }

    /** @throws InvalidInput naming what is wrong, or for more than {@value #MOST} */
    public ProjectView add(Actor actor, ProjectInput input) {
        ProjectInput valid = input.valid();
        projects.lock(actor.personId());
        if (listOwn(actor).size() >= MOST) {
            throw InvalidInput.of("projects", "too-many", MOST);
        }
        UUID id = Ids.next(clock);
        projects.add(id, actor.personId(), valid, clock.instant());
        events.publish(new ProjectsChanged(actor.personId()));
        return own(actor, id);
    }

    /** @throws NotFound when it is none of the actor's */
    public ProjectView change(Actor actor, UUID id, ProjectInput input) {
        if (!projects.change(id, actor.personId(), input.valid())) {
            throw new NotFound();
        }
        events.publish(new ProjectsChanged(actor.personId()));
        return own(actor, id);
    }

    /** @throws NotFound when it is none of the actor's */
    public void remove(Actor actor, UUID id) {
        if (!projects.remove(id, actor.personId())) {
            throw new NotFound();
        }
        events.publish(new ProjectsChanged(actor.personId()));
    }

    private ProjectView own(Actor actor, UUID id) {
        return listOwn(actor).stream().filter(project -> project.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }
}
