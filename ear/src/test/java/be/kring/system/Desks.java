package be.kring.system;

import be.kring.driver.Api;
import be.kring.driver.Colleague;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.DayOfWeek;
import java.util.List;

/** Settings of desks for tests, which run at any hour. */
public final class Desks {

    private Desks() {
    }

    /** Open at whatever time; without staff. */
    public static ObjectNode always() {
        ObjectNode settings = Api.object().put("takesVisitors", true);
        ArrayNode spans = settings.putObject("hours").putArray("spans");
        for (DayOfWeek day : DayOfWeek.values()) {
            spans.addObject().put("day", day.name()).put("from", "00:00").put("until", "23:59:59");
        }
        return settings;
    }

    /** What there is to see of a desk as the reducers keep it: on its page with one conversation open, on that of the group, and among the notifications. */
    static ObjectNode seen(Colleague who, String slug, String talk) {
        JsonNode desk = who.api().get("groups/" + slug + "/desk").expecting(200).json();
        ObjectNode seen = Api.object();
        seen.putObject("desk").put("groupId", desk.at("/group/id").asText()).<ObjectNode>set("desk", desk).set("whole", who.api().get("talks/" + talk).expecting(200).json());
        ObjectNode card = seen.putObject("card").put("groupId", desk.at("/group/id").asText()).putObject("view").put("serves", desk.path("staff").isObject());
        List.of("open", "changesAt", "waiting").forEach(each -> card.set(each, desk.path(each)));
        seen.set("told", who.api().get("me/notifications").expecting(200).json());
        return seen;
    }
}
