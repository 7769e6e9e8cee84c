package be.kring.person;

import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.Like;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks people up for the other features: always many at once, so that no list asks the database once a row. */
@Stateless
public class PersonDirectory {

    @Inject
    PersonRepository persons;

    @Inject
    KnownPeople known;

    public Map<UUID, PersonView> mapViews(Actor actor, Collection<UUID> ids) {
        return persons.list(ids).stream().map(Person::view).collect(Collectors.toMap(PersonView::id, Function.identity()));
    }

    public Optional<PersonView> findView(Actor actor, UUID id) {
        return known.find(id).map(PersonSnapshot::view);
    }

    /** The people behind these handles; unknown handles are left out. */
    public Map<String, PersonView> mapByHandle(Actor actor, Collection<String> handles) {
        return persons.listByHandle(handles).stream().map(Person::view)
                .collect(Collectors.toMap(PersonView::handle, Function.identity()));
    }

    /** Everybody whose name or organisation holds the text, by name; for administrators. */
    public Page<PersonView> search(Actor actor, String text, PageRequest request) {
        AdministrationPolicy.requireAdminister(actor);
        var rows = persons.search(Like.containing(text), request.after(2), request.fetch());
        return Page.of(rows, request, person -> Cursor.of(person.name.toLowerCase(), person.id)).map(Person::view);
    }
}
