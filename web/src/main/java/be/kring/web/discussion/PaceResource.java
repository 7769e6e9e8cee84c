package be.kring.web.discussion;

import be.kring.discussion.CoolingService;
import be.kring.discussion.PaceView;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** How quick the replies to a thread come. */
@Path("posts/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Discussion")
public class PaceResource {

    @Inject
    Caller caller;

    @Inject
    CoolingService cooling;

    @PathParam("id")
    UUID id;

    @GET
    @Path("pace")
    @Operation(operationId = "getPace", summary = "How quick the replies to a thread come")
    public PaceView pace() {
        return cooling.getPace(caller.actor(), id);
    }
}
