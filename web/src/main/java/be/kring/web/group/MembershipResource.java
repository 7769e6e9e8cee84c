package be.kring.web.group;

import be.kring.admission.RequestService;
import be.kring.discussion.FeedService;
import be.kring.discussion.TagCount;
import be.kring.group.GroupService;
import be.kring.group.LeavingReason;
import be.kring.group.MembershipService;
import be.kring.group.MembershipView;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import be.kring.web.Items;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Coming into a group and going out of it. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Membership")
public class MembershipResource {

    @Inject
    Caller caller;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    RequestService requests;

    @Inject
    FeedService feed;

    @Inject
    EventLog log;

    @PathParam("slug")
    String slug;

    /**
     * What somebody who asks to join tells the moderators.
     *
     * @param message may be left out
     * @param answers one for each question of the group; left out where there are none
     */
    public record Asking(String message, List<Answer> answers) {

        Map<UUID, String> byQuestion() {
            Map<UUID, String> byQuestion = new HashMap<>();
            Optional.ofNullable(answers).orElse(List.of()).stream().filter(Objects::nonNull)
                    .forEach(each -> byQuestion.put(each.question(), each.answer()));
            return byQuestion;
        }
    }

    /** What somebody answers to one of the questions of the group. */
    public record Answer(UUID question, String answer) {
    }

    /** A position in the stream of the group. */
    public record ReadPosition(long seq) {
    }

    /** How far the caller has read, and what is left. */
    public record Reading(long seq, long unread) {
    }

    @PUT
    @Path("{slug}/membership")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "join", summary = "Join, or ask to join")
    public MembershipView join(Asking asking) {
        return requests.join(caller.actor(), slug, asking.message(), asking.byQuestion());
    }

    @DELETE
    @Path("{slug}/membership")
    @Operation(operationId = "leave", summary = "Leave, and say why or not; or take the request back")
    public void leave(@QueryParam("reason") LeavingReason reason) {
        memberships.leave(caller.actor(), slug, reason);
    }

    @GET
    @Path("{slug}/suggestions/people")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "suggestPeople", summary = "Up to eight members to mention")
    public Items<PersonView> suggestPeople(@QueryParam("q") String text) {
        return new Items<>(memberships.suggest(caller.actor(), slug, text == null ? "" : text));
    }

    @GET
    @Path("{slug}/suggestions/tags")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "suggestTags", summary = "Up to eight tags of the group, the most used first")
    public Items<TagCount> suggestTags(@QueryParam("q") String text) {
        return new Items<>(feed.suggestTags(caller.actor(), slug, text == null ? "" : text));
    }

    @PUT
    @Path("{slug}/read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "markRead", summary = "I have read up to this position; it never moves back")
    public Reading read(ReadPosition position) {
        Actor actor = caller.actor();
        UUID group = groups.getAccess(actor, slug).groupId();
        long happened = Math.min(position.seq(), log.head(actor, StreamId.group(group)));
        long seq = memberships.markRead(actor, slug, happened);
        return new Reading(seq, feed.mapUnread(actor).getOrDefault(group, 0L));
    }
}
