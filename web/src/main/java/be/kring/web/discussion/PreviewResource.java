package be.kring.web.discussion;

import be.kring.discussion.DiscussionService;
import be.kring.discussion.Preview;
import be.kring.shared.InvalidInput;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Looking at a text before it is posted. */
@Path("preview")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts")
public class PreviewResource {

    @Inject
    Caller caller;

    @Inject
    DiscussionService discussions;

    /** A text, and the group in which it would be posted. */
    public record Draft(String body, UUID groupId) {

        public Draft {
            if (groupId == null) {
                throw InvalidInput.of("groupId", "required");
            }
        }
    }

    @POST
    @Limited(RateLimits.Kind.SEARCHES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "preview", summary = "A text as it would be shown")
    public Preview preview(Draft draft) {
        return discussions.preview(caller.actor(), draft.groupId(), draft.body());
    }
}
