package be.kring.system;

import be.kring.driver.Api;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.DayOfWeek;

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
}
