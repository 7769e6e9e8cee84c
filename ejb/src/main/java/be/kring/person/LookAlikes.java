package be.kring.person;

import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;
import be.kring.shared.Names;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds names that look like those of official accounts. */
@ApplicationScoped
class LookAlikes {

    @Inject
    OfficialRepository officials;

    @Inject
    MandateService mandates;

    @Inject
    Event<OfficialVerified> verifications;

    /**
     * Refuses names that look official, but for that account itself, for who may speak for its organisation, and for that organisation.
     *
     * @param organisationId whose names they are; null for names of something else
     */
    void requireFree(Actor actor, UUID organisationId, String field, LocalisedText names) {
        if (names.isEmpty()) {
            return;
        }
        officials.lockVerifying();
        names.byLanguage().forEach((tag, name) -> {
            if (holders(name).stream().anyMatch(holder -> !holder[1].equals(organisationId) && !mayUse(actor, holder))) {
                throw InvalidInput.of(field + "." + tag, "looks-official");
            }
        });
    }

    /** Looks at the name that an employer gives somebody, when it is new. */
    void named(Person person) {
        officials.lockVerifying();
        holders(person.name).stream().map(holder -> (UUID) holder[0]).filter(official -> !official.equals(person.id))
                .forEach(official -> officials.note(LookAlikeKind.PERSON, person.id, "/people/" + person.handle, person.name, official));
    }

    /** Looks at the name of an organisation from which somebody comes for the first time. */
    void founded(Organisation organisation) {
        officials.lockVerifying();
        organisation.names().byLanguage().values().forEach(name -> holders(name).stream().filter(holder -> !organisation.id.equals(holder[1]))
                .forEach(holder -> officials.note(LookAlikeKind.ORGANISATION, organisation.id, null, name, (UUID) holder[0])));
    }

    /** Looks at all people and organisations that are here for names that look like those of an account that is verified now. */
    void verified(Person official, Set<String> skeletons) {
        officials.eachPerson(each -> {
            if (!each.id().equals(official.id) && skeletons.contains(Names.skeleton(each.name()))) {
                officials.note(LookAlikeKind.PERSON, each.id(), "/people/" + each.handle(), each.name(), official.id);
            }
        });
        officials.listOrganisations().stream().filter(each -> !each.id.equals(official.officialOrganisationId)).forEach(each ->
                each.names().byLanguage().values().stream().filter(name -> skeletons.contains(Names.skeleton(name)))
                        .forEach(name -> officials.note(LookAlikeKind.ORGANISATION, each.id, null, name, official.id)));
    }

    /** The official accounts of an organisation that gets another name; nobody else verifies any or chooses a name until the transaction ends. */
    List<Person> lockAccounts(UUID organisationId) {
        List<Person> accounts = officials.listForUpdate(organisationId);
        if (!accounts.isEmpty()) {
            officials.lockNames();
        }
        return accounts;
    }

    /** The badges and the names that are kept away follow the organisation, and who has the new one already is found. */
    void renamed(Organisation organisation, List<Person> accounts) {
        accounts.forEach(person -> {
            person.officialNames = organisation.names().byLanguage();
            keepAway(person, skeletons(person.name, organisation.names()));
        });
    }

    /** The names that are kept away follow an official account to which its employer gives another name, and who has that already is found. */
    void renamed(Person person) {
        officials.lockNames();
        keepAway(person, skeletons(person.name, new LocalisedText(person.officialNames)));
    }

    private void keepAway(Person official, Set<String> skeletons) {
        officials.replaceNames(official.id, skeletons);
        verified(official, skeletons);
        verifications.fire(new OfficialVerified(official.id, skeletons));
    }

    static Set<String> skeletons(String name, LocalisedText organisation) {
        return Stream.concat(Stream.of(name), organisation.byLanguage().values().stream()).map(Names::skeleton).filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }

    private List<Object[]> holders(String name) {
        return officials.listHolders(List.of(Names.skeleton(name)));
    }

    private boolean mayUse(Actor actor, Object[] holder) {
        return holder[0].equals(actor.personId()) || mandates.listValid(actor, actor.personId()).stream().map(MandateView.Held::organisation).map(OrganisationView::id)
                .anyMatch(organisation -> Objects.equals(organisation, holder[1]));
    }
}
