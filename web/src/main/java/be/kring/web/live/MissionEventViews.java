package be.kring.web.live;

import be.kring.mission.ExperienceService;
import be.kring.mission.MissionService;
import be.kring.shared.Actor;
import be.kring.stream.LoggedEvent;
import be.kring.welcome.WelcomeService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Makes the {@code data} of what happens to a person's missions and to their welcome. */
@ApplicationScoped
class MissionEventViews {

    @Inject
    MissionService missions;

    @Inject
    ExperienceService experiences;

    @Inject
    WelcomeService welcome;

    Map<String, Object> of(Actor actor, LoggedEvent event) {
        return switch (event.name()) {
            case "mission.changed" -> mission(actor, event.id("missionId"));
            case "experience.changed" -> Map.of("experience", experiences.listOwn(actor));
            default -> Map.of("welcome", welcome.get(actor));
        };
    }

    /** The view is null for what the person may not see any more. */
    private Map<String, Object> mission(Actor actor, UUID missionId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("missionId", missionId);
        data.put("mission", missions.find(actor, missionId).orElse(null));
        return data;
    }
}
