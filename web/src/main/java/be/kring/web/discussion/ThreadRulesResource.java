package be.kring.web.discussion;

import be.kring.discussion.ThreadRulesService;
import be.kring.discussion.ThreadRulesView;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What moderators set for a thread. */
@Path("posts/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
public class ThreadRulesResource {

    @Inject
    Caller caller;

    @Inject
    ThreadRulesService threads;

    @PathParam("id")
    UUID id;

    /** Why nobody answers any more. */
    public record Lock(String reason) {
    }

    /** Where above the feed; 1 is the first, null the last. */
    public record Pin(Integer place) {
    }

    /** In how many minutes one may answer once. */
    public record Slow(Integer minutes) {
    }

    @PUT
    @Path("lock")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "lockThread", summary = "Let nobody but moderators answer, with a reason")
    public ThreadRulesView lock(Lock lock) {
        return threads.lock(caller.actor(), id, lock.reason());
    }

    @DELETE
    @Path("lock")
    @Operation(operationId = "unlockThread", summary = "Let members answer again")
    public ThreadRulesView unlock() {
        return threads.unlock(caller.actor(), id);
    }

    @PUT
    @Path("pin")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "pinThread", summary = "Put a thread above the feed, or to another place there")
    public ThreadRulesView pin(Pin pin) {
        return threads.pin(caller.actor(), id, pin.place());
    }

    @DELETE
    @Path("pin")
    @Operation(operationId = "unpinThread", summary = "Let a thread stand by its activity again")
    public ThreadRulesView unpin() {
        return threads.unpin(caller.actor(), id);
    }

    @PUT
    @Path("announcement")
    @Operation(operationId = "announceThread", summary = "Make a thread an announcement, of which every member is told once")
    public ThreadRulesView announce() {
        return threads.announce(caller.actor(), id);
    }

    @DELETE
    @Path("announcement")
    @Operation(operationId = "unannounceThread", summary = "Let a thread be an announcement no more")
    public ThreadRulesView unannounce() {
        return threads.unannounce(caller.actor(), id);
    }

    @PUT
    @Path("slow")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "slowThread", summary = "Let each member answer once in so many minutes")
    public ThreadRulesView slow(Slow slow) {
        return threads.slow(caller.actor(), id, slow.minutes());
    }

    @DELETE
    @Path("slow")
    @Operation(operationId = "unslowThread", summary = "Let members answer at any time again")
    public ThreadRulesView endSlow() {
        return threads.endSlow(caller.actor(), id);
    }
}
