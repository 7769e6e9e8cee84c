package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.MembershipService;
import be.kring.markdown.Markdown;
import be.kring.markdown.Rendered;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns what somebody typed into what is stored: cleaned, rendered, with its language, tags and mentioned members. */
@ApplicationScoped
class Composition {

    /** In characters (UTF-16 units). */
    static final int MAX_BODY = 20_000;

    @Inject
    PersonDirectory people;

    @Inject
    MembershipService memberships;

    @Inject
    LanguageRecogniser languages;

    /**
     * A text that is ready to store.
     *
     * @param mentions members of the group who are mentioned
     */
    record Text(String body, String html, Language language, Set<String> tags, Set<UUID> mentions) {
    }

    /** @param language null to have it recognised; what cannot be recognised is taken to be in the actor's own */
    Text compose(Actor actor, GroupAccess group, String typed, Language language) {
        String body = be.kring.shared.Text.block("body", typed, MAX_BODY);
        Language written = language != null ? language : languages.recognise(body).orElse(actor.language());
        java.util.Map<String, UUID> mentioned = new java.util.HashMap<>();
        Rendered rendered = Markdown.render(body, "/groups/" + group.slug() + "?tag=", handles -> {
            mentioned.putAll(members(actor, group, handles));
            return mentioned.keySet();
        });
        return new Text(body, rendered.html(), written, rendered.tags(), Set.copyOf(mentioned.values()));
    }

    private Map<String, UUID> members(Actor actor, GroupAccess group, Collection<String> handles) {
        Map<String, PersonView> known = people.mapByHandle(actor, handles);
        Set<UUID> members = memberships.membersAmong(actor, group.groupId(), known.values().stream().map(PersonView::id).toList());
        return known.values().stream().filter(person -> members.contains(person.id()))
                .collect(Collectors.toMap(PersonView::handle, PersonView::id));
    }
}
