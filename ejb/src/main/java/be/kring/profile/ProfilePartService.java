package be.kring.profile;

import be.kring.markdown.Markdown;
import be.kring.person.PersonService;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people say about themselves: each writes their own, and chooses for each part who sees it. */
@Stateless
public class ProfilePartService {

    @Inject
    ProfilePartRepository parts;

    @Inject
    PersonService people;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** What somebody says, as far as the actor may see it. @throws NotFound when nobody has this handle */
    public List<PartView> list(Actor actor, String handle) {
        return list(actor, people.getProfile(actor, handle).id());
    }

    /** A part of the actor's own; empty when there is none. */
    public Optional<PartView> findOwn(Actor actor, ProfilePart part) {
        return list(actor, actor.personId()).stream().filter(view -> view.part() == part).findFirst();
    }

    /** Writes a part; repeating it changes nothing. @throws InvalidInput naming what is wrong */
    public PartView put(Actor actor, ProfilePart part, PartInput input) {
        if (parts.put(actor.personId(), part, input.valid(part), clock.instant())) {
            events.publish(new ProfilePartChanged(actor.personId(), part));
        }
        return findOwn(actor, part).orElseThrow(NotFound::new);
    }

    /** Takes a part away; repeating it changes nothing. */
    public void remove(Actor actor, ProfilePart part) {
        if (parts.remove(actor.personId(), part)) {
            events.publish(new ProfilePartChanged(actor.personId(), part));
        }
    }

    private List<PartView> list(Actor actor, UUID personId) {
        boolean own = actor.is(personId);
        return parts.list(personId, actor.personId()).stream().sorted(Comparator.comparing(ProfilePartRepository.Row::part))
                .map(row -> new PartView(row.part(), Markdown.html(row.text()), choices(personId, row), own ? row.text() : null, own ? row.audience() : null)).toList();
    }

    private List<String> choices(UUID personId, ProfilePartRepository.Row row) {
        return row.part() == ProfilePart.AVAILABILITY ? List.of(parts.takesQuestions(personId, clock.instant()) ? PartView.NOW : PartView.LATER) : row.choices();
    }
}
