package be.kring.person;

import be.kring.shared.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.util.List;

/** Tells what shows people that a badge came, went or says something else. */
@ApplicationScoped
class Badges {

    @Inject
    PersonRepository persons;

    @Inject
    Event<PersonChanged> personChanged;

    @Inject
    Event<OfficialChanged> officialChanged;

    /** Late in the transaction: streams of groups stay locked from here on. All at once, so that they are locked in order. */
    void changed(List<Person> people) {
        persons.flush();
        people.forEach(person -> {
            personChanged.fire(new PersonChanged(person.id));
            persons.wakeNodes(Channels.PERSON, person.id);
        });
        officialChanged.fire(new OfficialChanged(people.stream().map(person -> person.id).toList()));
    }
}
