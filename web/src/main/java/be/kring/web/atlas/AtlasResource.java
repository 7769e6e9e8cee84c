package be.kring.web.atlas;

import be.kring.atlas.AtlasService;
import be.kring.atlas.AtlasView;
import be.kring.atlas.Axis;
import be.kring.shared.Actor;
import be.kring.web.security.AdministratorsOnly;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole map of expertise. */
@Path("admin")
@RequestScoped
@AdministratorsOnly
@Tag(name = "Administration")
public class AtlasResource {

    @Inject
    Caller caller;

    @Inject
    AtlasService atlas;

    @Inject
    AtlasFile file;

    @GET
    @Path("map")
    @Produces(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "getMap", summary = "Topics against levels or organisations: covered, thin, or asked and not covered")
    public AtlasView get(@QueryParam("by") Axis axis) {
        return atlas.get(caller.actor(), axis == null ? Axis.LEVEL : axis);
    }

    @GET
    @Path("map.csv")
    @Produces("text/csv;charset=utf-8")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "exportMap", summary = "The same as comma-separated values")
    public Response export(@QueryParam("by") Axis axis) {
        Actor actor = caller.actor();
        return file.of(actor.language(), get(axis), "map");
    }
}
