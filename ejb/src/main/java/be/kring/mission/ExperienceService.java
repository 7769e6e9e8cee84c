package be.kring.mission;

import be.kring.person.PersonService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.util.List;
import java.util.UUID;

/** What stays of missions on profiles: each decides about the own one. */
@Stateless
public class ExperienceService {

    @Inject
    ExperienceRepository experiences;

    @Inject
    PersonService people;

    @Inject
    DomainEvents events;

    /** Somebody's, as far as the actor may see it, the newest first. @throws NotFound when nobody has this handle */
    public List<ExperienceView> list(Actor actor, String handle) {
        return experiences.list(people.getProfile(actor, handle).id(), actor.personId());
    }

    /** All of the actor's own. */
    public List<ExperienceView> listOwn(Actor actor) {
        return experiences.list(actor.personId(), actor.personId());
    }

    /** Says it otherwise, or to others. @throws NotFound for what is not the actor's own @throws InvalidInput naming what is wrong */
    public ExperienceView change(Actor actor, UUID id, ExperienceInput input) {
        if (!experiences.change(actor.personId(), id, input.valid())) {
            throw new NotFound();
        }
        events.publish(new ExperienceChanged(actor.personId()));
        return listOwn(actor).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Takes it from the profile for good; repeating it changes nothing. */
    public void remove(Actor actor, UUID id) {
        if (experiences.remove(actor.personId(), id)) {
            events.publish(new ExperienceChanged(actor.personId()));
        }
    }

    /** What the two write, and what they see of it, may be another by each of these. */
    public void on(@Observes MissionChanged event) {
        switch (event.change()) {
            case DONE, COMPLETED, ENDED, WITHDRAWN -> events.publish(new ExperienceChanged(event.personId()));
            default -> { }
        }
    }
}
