package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.MembershipService;
import be.kring.markdown.Markdown;
import be.kring.markdown.Rendered;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Turns what somebody typed into what is stored: cleaned, rendered, with its language, tags and mentioned members. */
@ApplicationScoped
class Composition {

    /** In characters (UTF-16 units). */
    static final int MAX_BODY = 20_000;

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

    /** A text as it is stored. */
    static String clean(String typed) {
        return be.kring.shared.Text.block("body", typed, MAX_BODY);
    }

    /** @param language null to have it recognised; what cannot be recognised is taken to be in the actor's own */
    Text compose(Actor actor, GroupAccess group, String typed, Language language) {
        String body = clean(typed);
        Language written = language != null ? language : languages.recognise(body).orElse(actor.language());
        Map<String, UUID> mentioned = new HashMap<>();
        Rendered rendered = Markdown.render(body, "/groups/" + group.slug() + "?tag=", handles -> {
            mentioned.putAll(memberships.mapByHandle(actor, group.groupId(), handles));
            return mentioned.keySet();
        });
        return new Text(body, rendered.html(), written, rendered.tags(), Set.copyOf(mentioned.values()));
    }
}
