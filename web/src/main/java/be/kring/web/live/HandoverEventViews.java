package be.kring.web.live;

import be.kring.handover.HandoverService;
import be.kring.shared.Actor;
import be.kring.stream.LoggedEvent;
import be.kring.thanks.ThanksService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the {@code data} of what a person hands over or takes over, of thanks, and of suggestions that were dismissed; for that person. */
@ApplicationScoped
class HandoverEventViews {

    @Inject
    HandoverService handover;

    @Inject
    ThanksService thanks;

    Map<String, Object> of(Actor actor, LoggedEvent event) {
        return switch (event.name()) {
            case "handover.changed" -> Map.of("handover", handover.get(actor));
            case "thanks.changed" -> thanks(actor, event);
            default -> Map.of("topicId", event.id("topicId"));
        };
    }

    /** Null when they are gone. */
    private Map<String, Object> thanks(Actor actor, LoggedEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("thanksId", event.id("thanksId"));
        data.put("thanks", thanks.find(actor, event.id("thanksId")).orElse(null));
        return data;
    }
}
