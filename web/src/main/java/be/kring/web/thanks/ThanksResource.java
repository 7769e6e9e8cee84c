package be.kring.web.thanks;

import be.kring.shared.Page;
import be.kring.thanks.ThanksFilter;
import be.kring.thanks.ThanksService;
import be.kring.thanks.ThanksView;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Thanks that I gave or received. */
@Path("me/thanks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Thanks")
public class ThanksResource {

    @Inject
    Caller caller;

    @Inject
    ThanksService thanks;

    @GET
    @Operation(operationId = "listThanks", summary = "Thanks that I received or gave, newest first")
    public Page<ThanksView> list(@QueryParam("show") ThanksFilter show, @BeanParam PageParameters page) {
        return thanks.list(caller.actor(), show == null ? ThanksFilter.RECEIVED : show, page.request());
    }

    @GET
    @Path("{thanksId}")
    @Operation(operationId = "getThanks", summary = "Thanks that I gave or received")
    public ThanksView get(@PathParam("thanksId") UUID id) {
        return thanks.get(caller.actor(), id);
    }

    @DELETE
    @Path("{thanksId}")
    @Operation(operationId = "removeThanks", summary = "Take thanks away that I gave or received")
    public void remove(@PathParam("thanksId") UUID id) {
        thanks.remove(caller.actor(), id);
    }

    /** @param line the words that I read and agree to; empty for none */
    public record Agreed(String line) {
    }

    @PUT
    @Path("{thanksId}/shown")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "agreeToShowThanks", summary = "Say that these thanks may be shown; they are when both say so")
    public ThanksView agree(@PathParam("thanksId") UUID id, Agreed agreed) {
        return thanks.agree(caller.actor(), id, agreed.line());
    }

    @DELETE
    @Path("{thanksId}/shown")
    @Operation(operationId = "hideThanks", summary = "Say that they may not, or not any more")
    public ThanksView disagree(@PathParam("thanksId") UUID id) {
        return thanks.disagree(caller.actor(), id);
    }
}
