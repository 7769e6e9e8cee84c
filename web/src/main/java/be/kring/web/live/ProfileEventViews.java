package be.kring.web.live;

import be.kring.expertise.ExpertiseService;
import be.kring.organisation.FollowService;
import be.kring.profile.PhotoService;
import be.kring.profile.ProfilePart;
import be.kring.profile.ProfilePartService;
import be.kring.profile.ProjectService;
import be.kring.shared.Actor;
import be.kring.stream.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the {@code data} of what happens to a person's profile, for that person, and to the vocabulary, for administrators. */
@ApplicationScoped
class ProfileEventViews {

    @Inject
    ExpertiseService expertise;

    @Inject
    ProfilePartService parts;

    @Inject
    PhotoService photos;

    @Inject
    ProjectService projects;

    @Inject
    FollowService follows;

    Map<String, Object> of(Actor actor, LoggedEvent event) {
        return switch (event.name()) {
            case "expertise.changed" -> claim(actor, event);
            case "following.changed" -> follows.find(actor, event.id("organisationId")).<Map<String, Object>>map(view -> Map.of("view", view)).orElse(Map.of());
            case "photo.changed" -> Collections.singletonMap("photo", photos.findOwn(actor).orElse(null));
            case "projects.changed" -> Map.of("projects", projects.listOwn(actor));
            case "profile.changed" -> part(actor, ProfilePart.valueOf(event.text("part")));
            default -> Map.of("topicId", event.id("topicId"));
        };
    }

    /** The claim is null when it is gone; of a topic that was merged it is that of the one it became. */
    private Map<String, Object> claim(Actor actor, LoggedEvent event) {
        UUID topicId = event.id("topicId");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("topicId", topicId);
        data.put("claim", expertise.findOwn(actor, Optional.ofNullable(event.id("intoId")).orElse(topicId)).orElse(null));
        return data;
    }

    /** The view is null when the part was taken away. */
    private Map<String, Object> part(Actor actor, ProfilePart part) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("part", part);
        data.put("view", parts.findOwn(actor, part).orElse(null));
        return data;
    }
}
