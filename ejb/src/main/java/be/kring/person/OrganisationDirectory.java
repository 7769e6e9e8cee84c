package be.kring.person;

import be.kring.shared.Actor;
import be.kring.shared.Like;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The organisations and functions of the people who are here, to choose from. Everybody sees them on people's pages. */
@Stateless
public class OrganisationDirectory {

    @Inject
    OrganisationRepository organisations;

    /** Those of which a name or the number holds the text. */
    public List<OrganisationView> search(Actor actor, String text, int limit) {
        return organisations.search(Like.containing(text), Optional.empty(), limit).stream().map(found -> view(actor, found)).toList();
    }

    /** Unknown ids are left out. */
    public Map<UUID, OrganisationView> map(Actor actor, Collection<UUID> ids) {
        return organisations.map(ids).values().stream().collect(Collectors.toMap(found -> found.id, found -> view(actor, found)));
    }

    /** The functions that hold the text, the most frequent first. */
    public List<String> searchFunctions(Actor actor, String text, int limit) {
        return organisations.searchFunctions(Like.containing(text), limit);
    }

    private static OrganisationView view(Actor actor, Organisation found) {
        return new OrganisationView(found.id, found.names().in(actor.language()), found.level);
    }
}
