package be.kring.web.live;

import be.kring.desk.DeskService;
import be.kring.shared.Actor;
import be.kring.stream.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Makes the {@code data} of what happens at desks, for one who sees it. */
@ApplicationScoped
class DeskEventViews {

    @Inject
    DeskService desks;

    /** The desk is null for who does not see it any more; a line that may not be read is empty. */
    Map<String, Object> of(Actor actor, LoggedEvent event) {
        return event.name().equals("desk.line") ? line(actor, event.id("talkId"), Integer.parseInt(event.text("number"))) : desk(actor, event.id("groupId"));
    }

    private Map<String, Object> desk(Actor actor, UUID groupId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("groupId", groupId);
        data.put("desk", desks.find(actor, groupId).orElse(null));
        return data;
    }

    private Map<String, Object> line(Actor actor, UUID talkId, int number) {
        return desks.findLine(actor, talkId, number).<Map<String, Object>>map(line -> Map.of("talkId", talkId, "line", line)).orElse(Map.of());
    }
}
