package be.kring.system;

import be.kring.driver.Api;
import be.kring.driver.Colleague;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a reader sees of the questions of a group, as the reducers keep it. */
final class QuestionsSeen {

    private QuestionsSeen() {
    }

    static ObjectNode state(Colleague colleague, String slug) {
        ObjectNode state = Api.object();
        JsonNode group = colleague.group(slug);
        state.set("group", group);
        state.set("posts", colleague.api().get("groups/" + slug + "/posts?limit=100").expecting(200).json());
        state.set("questions", colleague.api().get("groups/" + slug + "/asked").expecting(200).json().path("items"));
        state.putObject("replies").put("threadId", "none").putArray("items");
        ObjectNode counts = state.putObject("counts").put("me", colleague.me().path("id").asText()).put("notifications", 0);
        counts.putObject("groups").putObject(group.path("id").asText()).put("unread", 0).put("readSeq", 0);
        counts.putObject("requests");
        counts.putObject("reports");
        return state;
    }
}
