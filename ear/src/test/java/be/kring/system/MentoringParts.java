package be.kring.system;

import be.kring.driver.Api;
import be.kring.driver.Colleague;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What people say who take part in buddies and mentors, for tests. */
public final class MentoringParts {

    private MentoringParts() {
    }

    /** One place, online, about telework, in Dutch. */
    public static ObjectNode of(Colleague colleague) {
        ObjectNode part = Api.object().put("places", 1).put("meeting", "ONLINE").put("sameOrganisation", false).put("note", "Graag");
        part.putArray("topics").add(colleague.api().get("topics/telework").expecting(200).json().path("id").asText());
        part.putArray("languages").add("nl");
        part.putArray("regions");
        return part;
    }
}
