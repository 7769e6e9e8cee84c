package be.kring.web.discussion;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.NewPost;
import be.kring.discussion.PostChange;
import be.kring.discussion.PostView;
import be.kring.discussion.ReactionKind;
import be.kring.discussion.ReactionView;
import be.kring.discussion.RevisionView;
import be.kring.discussion.ThreadView;
import be.kring.shared.Actor;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import be.kring.web.Items;
import be.kring.web.Once;
import be.kring.web.PageParameters;
import be.kring.web.Version;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** One post and what one can do with it. */
@Path("posts/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class PostResource {

    @Inject
    Caller caller;

    @Inject
    FeedService feed;

    @Inject
    DiscussionService discussions;

    @Inject
    EventLog log;

    @Inject
    Once once;

    @PathParam("id")
    UUID id;

    /** Why a text is taken out of sight. */
    public record Hiding(String reason) {
    }

    /** All reactions to a post. */
    public record Reactions(List<ReactionView> reactions) {
    }

    @GET
    @Operation(operationId = "getPost", summary = "A post; the start of a thread with its last replies")
    public Response get() {
        Actor actor = caller.actor();
        if (feed.isThread(actor, id)) {
            ThreadView thread = feed.getThread(actor, id);
            return Version.tagged(thread, thread.post().version());
        }
        return tagged(feed.get(actor, id));
    }

    @GET
    @Path("replies")
    @Operation(operationId = "listReplies", summary = "The replies of a thread, oldest first")
    public StreamPage<PostView> replies(@BeanParam PageParameters page) {
        Actor actor = caller.actor();
        long head = log.head(actor, StreamId.group(feed.get(actor, id).groupId()));
        return new StreamPage<>(feed.listReplies(actor, id, page.request()), head);
    }

    @POST
    @Path("replies")
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "reply", summary = "Answer a post")
    public Response reply(NewPost reply) {
        Actor actor = caller.actor();
        return once.create(actor, "posts/{id}", () -> discussions.reply(actor, id, reply));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changePost", summary = "Edit within the undo window, correct afterwards")
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, PostChange change) {
        Actor actor = caller.actor();
        long version = Version.seen(ifMatch);
        return once.change(actor, () -> discussions.change(actor, id, version, change));
    }

    @DELETE
    @Operation(operationId = "undoPost", summary = "Take a post back within the undo window")
    public void undo() {
        discussions.undo(caller.actor(), id);
    }

    @GET
    @Path("history")
    @Operation(operationId = "listHistory", summary = "The earlier texts of a post, oldest first")
    public Items<RevisionView> history() {
        return new Items<>(feed.listHistory(caller.actor(), id));
    }

    @PUT
    @Path("reactions/{kind}")
    @Operation(operationId = "react", summary = "React to a post")
    public Reactions react(@PathParam("kind") ReactionKind kind) {
        return new Reactions(discussions.react(caller.actor(), id, kind, true));
    }

    @DELETE
    @Path("reactions/{kind}")
    @Operation(operationId = "unreact", summary = "Take a reaction back")
    public Reactions unreact(@PathParam("kind") ReactionKind kind) {
        return new Reactions(discussions.react(caller.actor(), id, kind, false));
    }

    @PUT
    @Path("hidden")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "hidePost", summary = "Take a text out of sight, with a reason")
    public Response hide(Hiding hiding) {
        return tagged(discussions.hide(caller.actor(), id, hiding.reason()));
    }

    @DELETE
    @Path("hidden")
    @Operation(operationId = "unhidePost", summary = "Show a hidden text again")
    public Response unhide() {
        return tagged(discussions.unhide(caller.actor(), id));
    }

    private static Response tagged(PostView post) {
        return Version.tagged(post, post.version());
    }
}
