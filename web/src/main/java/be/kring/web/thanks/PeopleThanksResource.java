package be.kring.web.thanks;

import be.kring.thanks.EvidenceView;
import be.kring.thanks.ThanksService;
import be.kring.web.Items;
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

/** Thanks that two people agreed to show. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Thanks")
public class PeopleThanksResource {

    @Inject
    Caller caller;

    @Inject
    ThanksService thanks;

    @GET
    @Path("{handle}/thanks")
    @Operation(operationId = "listShownThanks", summary = "Thanks that stand with what somebody claims, as far as I see the claim and read the post")
    public Items<EvidenceView> list(@PathParam("handle") String handle) {
        return new Items<>(thanks.listShown(caller.actor(), handle));
    }
}
