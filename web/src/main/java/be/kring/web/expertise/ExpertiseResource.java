package be.kring.web.expertise;

import be.kring.expertise.ClaimInput;
import be.kring.expertise.ClaimView;
import be.kring.expertise.EndorsementService;
import be.kring.expertise.ExpertiseService;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
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

/** What I say that I know, and what of the words of colleagues about it I show. */
@Path("me/expertise")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Expertise")
public class ExpertiseResource {

    @Inject
    Caller caller;

    @Inject
    ExpertiseService expertise;

    @Inject
    EndorsementService endorsements;

    @PUT
    @Path("{topic}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "claimTopic", summary = "Say that I know a topic, how well, and who may see it")
    public ClaimView claim(@PathParam("topic") String slug, ClaimInput input) {
        return expertise.claim(caller.actor(), slug, input);
    }

    @DELETE
    @Path("{topic}")
    @Operation(operationId = "removeClaim", summary = "Take a topic off my profile, with what colleagues said about it")
    public void remove(@PathParam("topic") String slug) {
        expertise.remove(caller.actor(), slug);
    }

    @DELETE
    @Path("{topic}/endorsements/{endorser}")
    @Operation(operationId = "removeEndorsement", summary = "Take what a colleague says about a topic off my profile, for good")
    public void removeEndorsement(@PathParam("topic") String slug, @PathParam("endorser") String endorser) {
        endorsements.remove(caller.actor(), slug, endorser);
    }

    @PUT
    @Path("{topic}/endorsements/{endorser}/hidden")
    @Operation(operationId = "hideEndorsement", summary = "Hide from others what a colleague says about a topic on my profile")
    public void hide(@PathParam("topic") String slug, @PathParam("endorser") String endorser) {
        endorsements.hide(caller.actor(), slug, endorser);
    }

    @DELETE
    @Path("{topic}/endorsements/{endorser}/hidden")
    @Operation(operationId = "showEndorsement", summary = "Show it again")
    public void show(@PathParam("topic") String slug, @PathParam("endorser") String endorser) {
        endorsements.show(caller.actor(), slug, endorser);
    }
}
