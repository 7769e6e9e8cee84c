package be.kring.web.group;

import be.kring.group.GroupService;
import be.kring.group.LeavingCount;
import be.kring.group.MemberFilter;
import be.kring.group.MemberService;
import be.kring.group.MemberView;
import be.kring.group.Role;
import be.kring.group.RoleChange;
import be.kring.group.RoleService;
import be.kring.group.SanctionService;
import be.kring.group.SuccessionService;
import be.kring.shared.Level;
import be.kring.shared.Page;
import be.kring.web.Items;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.util.UUID;

/** Who is in a group, in which role, and who may not write or come in. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class MemberResource {

    @Inject
    Caller caller;

    @Inject
    GroupService groups;

    @Inject
    MemberService members;

    @Inject
    RoleService roles;

    @Inject
    SanctionService sanctions;

    @Inject
    SuccessionService succession;

    @PathParam("slug")
    String slug;

    /** Why, and until when: for a mute required, for a ban left out when it is for good. */
    public record Sanction(Instant until, String reason) {
    }

    /** Why somebody is removed. */
    public record Removal(String reason) {
    }

    @GET
    @Path("{slug}/members")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "listMembers", summary = "Owners and moderators first, then by name, unless sorted otherwise")
    public Page<MemberView> list(@QueryParam("q") String text, @QueryParam("organisation") String organisation, @QueryParam("level") Level level,
                                 @QueryParam("role") Role role, @QueryParam("state") MemberFilter.State state,
                                 @QueryParam("sort") MemberFilter.Sort sort, @BeanParam PageParameters page) {
        return members.list(caller.actor(), slug, new MemberFilter(text, organisation, level, role, state, sort), page.request());
    }

    @GET
    @Path("{slug}/members/{personId}")
    @Operation(operationId = "getMember", summary = "One member; for moderators also somebody who is banned")
    public MemberView get(@PathParam("personId") UUID personId) {
        return members.get(caller.actor(), slug, personId);
    }

    @GET
    @Path("{slug}/leavings")
    @Operation(operationId = "listLeavings", summary = "Why members left, in numbers; for moderators")
    public Items<LeavingCount> leavings() {
        return new Items<>(members.listLeavings(caller.actor(), slug));
    }

    @PUT
    @Path("{slug}/members/{personId}/role")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeRole", summary = "Give a member another role")
    public void changeRole(@PathParam("personId") UUID personId, RoleChange change) {
        roles.change(caller.actor(), slug, personId, change);
    }

    @PUT
    @Path("{slug}/members/{personId}/mute")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "muteMember", summary = "Let a member read and not write for a while")
    public void mute(@PathParam("personId") UUID personId, Sanction mute) {
        sanctions.mute(caller.actor(), groupId(), personId, mute.until(), mute.reason());
    }

    @DELETE
    @Path("{slug}/members/{personId}/mute")
    @Operation(operationId = "unmuteMember", summary = "Let a member write again")
    public void unmute(@PathParam("personId") UUID personId) {
        sanctions.unmute(caller.actor(), groupId(), personId);
    }

    @POST
    @Path("{slug}/members/{personId}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "removeMember", summary = "End a membership; the person may join or ask again")
    public void remove(@PathParam("personId") UUID personId, Removal removal) {
        sanctions.remove(caller.actor(), groupId(), personId, removal.reason());
    }

    @PUT
    @Path("{slug}/bans/{personId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "ban", summary = "End a membership or a request, and let the person neither back in nor read")
    public void ban(@PathParam("personId") UUID personId, Sanction ban) {
        sanctions.ban(caller.actor(), groupId(), personId, ban.until(), ban.reason());
    }

    @DELETE
    @Path("{slug}/bans/{personId}")
    @Operation(operationId = "liftBan", summary = "Let somebody come in again by the ways that the group has")
    public void liftBan(@PathParam("personId") UUID personId) {
        sanctions.liftBan(caller.actor(), groupId(), personId);
    }

    @PUT
    @Path("{slug}/members/{personId}/ownership")
    @Operation(operationId = "offerOwnership", summary = "Ask a member to take the ownership over")
    public void offer(@PathParam("personId") UUID personId) {
        roles.offer(caller.actor(), slug, personId);
    }

    @POST
    @Path("{slug}/ownership/accept")
    @Operation(operationId = "acceptOwnership", summary = "Take the ownership that is offered to me")
    public void accept() {
        roles.accept(caller.actor(), slug);
    }

    @POST
    @Path("{slug}/ownership/decline")
    @Operation(operationId = "declineOwnership", summary = "Do not take the ownership that is offered to me")
    public void decline() {
        roles.decline(caller.actor(), slug);
    }

    @POST
    @Path("{slug}/ownership/succession")
    @Operation(operationId = "takeOver", summary = "Become the owner of a group that I moderate and whose owners cannot sign in any more")
    public void takeOver() {
        succession.takeOver(caller.actor(), slug);
    }

    private UUID groupId() {
        return groups.getAccess(caller.actor(), slug).groupId();
    }
}
