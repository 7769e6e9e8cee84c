package be.kring.web.group;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostView;
import be.kring.discussion.ThreadView;
import be.kring.group.GroupEndService;
import be.kring.group.GroupService;
import be.kring.group.GroupView;
import be.kring.group.MemberService;
import be.kring.shared.Actor;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.web.problem.Json;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import java.io.IOException;
import java.util.function.Function;

/**
 * All that is in a group as one JSON file, {@code {"group", "members", "threads": [{"start", "replies"}]}}, each part as the API gives it elsewhere. It is made
 * while it is sent, a page at a time, so that a large group needs no memory; threads come by age, so that none is lost that is answered meanwhile;
 * what is written meanwhile may be in it or not.
 */
@ApplicationScoped
public class GroupExport {

    private static final JsonFactory FACTORY = new JsonFactory();

    @Inject
    GroupService groups;

    @Inject
    GroupEndService ends;

    @Inject
    MemberService members;

    @Inject
    FeedService feed;

    Response file(Actor actor, String slug) {
        ends.noteExport(actor, slug);
        GroupView group = groups.get(actor, slug);
        StreamingOutput output = out -> {
            try (JsonGenerator json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
                json.writeStartObject();
                value(json, "group", group);
                value(json, "members", members.export(actor, slug));
                json.writeArrayFieldStart("threads");
                everyPage(request -> feed.listByAge(actor, slug, request), thread -> write(json, actor, thread));
                json.writeEndArray();
                json.writeEndObject();
            }
        };
        return Response.ok(output, MediaType.APPLICATION_JSON).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + ".json\"").build();
    }

    private void write(JsonGenerator json, Actor actor, ThreadView thread) throws IOException {
        json.writeStartObject();
        value(json, "start", thread.post());
        json.writeArrayFieldStart("replies");
        everyPage(request -> feed.listReplies(actor, thread.post().id(), request), (PostView reply) -> json.writeRawValue(Json.write(reply)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, String name, Object value) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(Json.write(value));
    }

    private static <T> void everyPage(Function<PageRequest, Page<T>> pages, Part<T> each) throws IOException {
        PageRequest request = PageRequest.first(PageRequest.MAX);
        while (request != null) {
            Page<T> page = pages.apply(request);
            for (T item : page.items()) {
                each.write(item);
            }
            request = page.next() == null ? null : new PageRequest(PageRequest.MAX, page.next());
        }
    }

    private interface Part<T> {

        void write(T item) throws IOException;
    }
}
