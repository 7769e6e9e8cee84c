package be.kring.web.discussion;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.NewPost;
import be.kring.discussion.ThreadView;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.PageRequest;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import be.kring.web.Once;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The discussions of a group. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class FeedResource {

    @Inject
    Caller caller;

    @Inject
    FirstPages firstPages;

    @Inject
    GroupService groups;

    @Inject
    FeedService feed;

    @Inject
    DiscussionService discussions;

    @Inject
    EventLog log;

    @Inject
    Once once;

    @GET
    @Path("{slug}/posts")
    @Operation(operationId = "listThreads", summary = "The threads of a group, newest activity first")
    @APIResponseSchema(StreamPage.class)
    public Response list(@PathParam("slug") String slug, @QueryParam("tag") String tag, @BeanParam PageParameters page) {
        Actor actor = caller.actor();
        PageRequest request = page.request();
        Object answer = FirstPages.isShared(tag, request) ? firstPages.find(actor, slug, request).map(Object.class::cast).orElseGet(() -> page(actor, slug, tag, request))
                : page(actor, slug, tag, request);
        return Response.ok(answer, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private StreamPage<ThreadView> page(Actor actor, String slug, String tag, PageRequest request) {
        long head = log.head(actor, StreamId.group(groups.getAccess(actor, slug).groupId()));
        return new StreamPage<>(feed.list(actor, slug, tag, request), head);
    }

    @POST
    @Path("{slug}/posts")
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "post", summary = "Start a thread")
    public Response post(@PathParam("slug") String slug, NewPost post) {
        Actor actor = caller.actor();
        return once.create(actor, "posts/{id}", () -> discussions.post(actor, slug, post));
    }
}
