package be.kring.web.expertise;

import be.kring.expertise.ClaimView;
import be.kring.expertise.EndorsementService;
import be.kring.expertise.EndorsementView;
import be.kring.expertise.ExpertiseService;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What somebody claims to know, and what colleagues say about it. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Expertise")
public class EndorsementResource {

    @Inject
    Caller caller;

    @Inject
    ExpertiseService expertise;

    @Inject
    EndorsementService endorsements;

    /** In one sentence, where I saw it. */
    public record Said(String sentence) {
    }

    @GET
    @Path("{handle}/expertise")
    @Operation(operationId = "listExpertise", summary = "What somebody claims to know, as far as I may see it, each with the newest endorsements")
    public Items<ClaimView> list(@PathParam("handle") String handle) {
        return new Items<>(expertise.list(caller.actor(), handle));
    }

    @GET
    @Path("{handle}/expertise/{topic}/endorsements")
    @Operation(operationId = "listEndorsements", summary = "What colleagues say about a claim, newest first")
    public Page<EndorsementView> endorsements(@PathParam("handle") String handle, @PathParam("topic") String slug, @BeanParam PageParameters page) {
        return endorsements.list(caller.actor(), handle, slug, page.request());
    }

    @PUT
    @Path("{handle}/expertise/{topic}/endorsement")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "endorse", summary = "Say where I saw that somebody knows a topic")
    public ClaimView endorse(@PathParam("handle") String handle, @PathParam("topic") String slug, Said said) {
        return endorsements.endorse(caller.actor(), handle, slug, said.sentence());
    }

    @DELETE
    @Path("{handle}/expertise/{topic}/endorsement")
    @Operation(operationId = "withdrawEndorsement", summary = "Take back what I said about a claim")
    public void withdraw(@PathParam("handle") String handle, @PathParam("topic") String slug) {
        endorsements.withdraw(caller.actor(), handle, slug);
    }
}
