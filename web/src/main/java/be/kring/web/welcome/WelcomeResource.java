package be.kring.web.welcome;

import be.kring.web.security.Caller;
import be.kring.welcome.WelcomeChange;
import be.kring.welcome.WelcomeService;
import be.kring.welcome.WelcomeStep;
import be.kring.welcome.WelcomeView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's first month. */
@Path("me/welcome")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class WelcomeResource {

    @Inject
    Caller caller;

    @Inject
    WelcomeService welcome;

    @GET
    @Operation(operationId = "getWelcome", summary = "My welcome: whom to meet, which groups, a first question to answer")
    public WelcomeView get() {
        return welcome.get(caller.actor());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeWelcome", summary = "Fold my welcome, or switch it off or on")
    public WelcomeView change(WelcomeChange change) {
        return welcome.change(caller.actor(), change);
    }

    @PUT
    @Path("steps/{step}")
    @Operation(operationId = "tickWelcome", summary = "Say that a step is done")
    public WelcomeView tick(@PathParam("step") WelcomeStep step) {
        return welcome.tick(caller.actor(), step, true);
    }

    @DELETE
    @Path("steps/{step}")
    @Operation(operationId = "untickWelcome", summary = "Say that a step is not done after all")
    public WelcomeView untick(@PathParam("step") WelcomeStep step) {
        return welcome.tick(caller.actor(), step, false);
    }
}
