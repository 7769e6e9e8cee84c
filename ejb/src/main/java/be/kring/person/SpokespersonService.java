package be.kring.person;

import be.kring.shared.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.UUID;

/** Who stands for an organisation: whoever holds a mandate for it that is valid today, and its official accounts. */
@Stateless
public class SpokespersonService {

    @Inject
    MandateService mandates;

    @Inject
    PersonRepository persons;

    /** Whether the actor stands for it; not for an organisation that does not exist. */
    public boolean standsFor(Actor actor, UUID organisationId) {
        return persons.find(actor.personId()).filter(person -> organisationId.equals(person.officialOrganisationId)).isPresent()
                || mandates.listValid(actor, actor.personId()).stream().anyMatch(mandate -> mandate.organisation().id().equals(organisationId));
    }
}
