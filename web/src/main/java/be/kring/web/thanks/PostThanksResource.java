package be.kring.web.thanks;

import be.kring.thanks.ThanksService;
import be.kring.thanks.ThanksView;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Thanks for a post. */
@Path("posts/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Thanks")
public class PostThanksResource {

    @Inject
    Caller caller;

    @Inject
    ThanksService thanks;

    /** @param line one line; null leaves what was said before */
    public record GivenThanks(String line) {
    }

    @PUT
    @Path("thanks")
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "thankForPost", summary = "Thank the author of a post, between the two of us")
    public ThanksView give(@PathParam("id") UUID id, GivenThanks given) {
        return thanks.give(caller.actor(), id, given.line());
    }
}
