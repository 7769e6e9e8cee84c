package be.kring.person;

import be.kring.shared.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Tells what shows people that a badge came, went or says something else. */
@ApplicationScoped
class Badges {

    @Inject
    PersonRepository persons;

    @Inject
    Event<PersonChanged> personChanged;

    @Inject
    Event<OfficialChanged> officialChanged;

    /** Late in the transaction: streams of groups stay locked from here on. */
    void changed(Person person) {
        persons.flush();
        personChanged.fire(new PersonChanged(person.id));
        persons.wakeNodes(Channels.PERSON, person.id);
        officialChanged.fire(new OfficialChanged(person.id));
    }
}
