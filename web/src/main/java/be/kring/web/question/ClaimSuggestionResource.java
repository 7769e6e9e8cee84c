package be.kring.web.question;

import be.kring.question.ClaimSuggestion;
import be.kring.question.ClaimSuggestionService;
import be.kring.web.Items;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Topics that I seem to know; for me alone. */
@Path("me/suggestions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Expertise")
public class ClaimSuggestionResource {

    @Inject
    Caller caller;

    @Inject
    ClaimSuggestionService suggestions;

    @GET
    @Operation(operationId = "listClaimSuggestions", summary = "Topics that I may want to claim, since I answered questions about them")
    public Items<ClaimSuggestion> list() {
        return new Items<>(suggestions.list(caller.actor()));
    }

    @PUT
    @Path("{topic}/dismissed")
    @Operation(operationId = "dismissClaimSuggestion", summary = "Never suggest this topic again")
    public void dismiss(@PathParam("topic") String topic) {
        suggestions.dismiss(caller.actor(), topic);
    }
}
