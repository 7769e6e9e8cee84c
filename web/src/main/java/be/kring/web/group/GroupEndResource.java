package be.kring.web.group;

import be.kring.group.GroupEndService;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Archives a group, lets it be deleted, and hands out what is in it; for its owners. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupEndResource {

    @Inject
    Caller caller;

    @Inject
    GroupEndService ends;

    @Inject
    GroupExport export;

    @PathParam("slug")
    String slug;

    /** Why a group is to be deleted, for its members. */
    public record Deletion(String reason) {
    }

    @PUT
    @Path("{slug}/archive")
    @Operation(operationId = "archiveGroup", summary = "Let a group be read only; for owners")
    public void archive() {
        ends.archive(caller.actor(), slug);
    }

    @DELETE
    @Path("{slug}/archive")
    @Operation(operationId = "reopenGroup", summary = "Let an archived group live again, also when it waits to be deleted; for owners")
    public void reopen() {
        ends.reopen(caller.actor(), slug);
    }

    @PUT
    @Path("{slug}/deletion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "deleteGroup", summary = "Archive a group and let all that is in it be deleted in 14 days; for owners")
    public void delete(Deletion deletion) {
        ends.delete(caller.actor(), slug, deletion.reason());
    }

    @DELETE
    @Path("{slug}/deletion")
    @Operation(operationId = "keepGroup", summary = "Take that back; the group stays archived; for owners")
    public void keep() {
        ends.keep(caller.actor(), slug);
    }

    @GET
    @Path("{slug}/export")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "exportGroup", summary = "The settings, the members and all discussions as one JSON file; for owners, on record")
    public Response export() {
        return export.file(caller.actor(), slug);
    }
}
