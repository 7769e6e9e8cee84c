package be.kring.web.atlas;

import be.kring.atlas.AtlasService;
import be.kring.atlas.AtlasView;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** The map of expertise of an organisation. */
@Path("organisations")
@RequestScoped
@Tag(name = "Organisations")
public class OrganisationAtlasResource {

    @Inject
    Caller caller;

    @Inject
    AtlasService atlas;

    @Inject
    AtlasFile file;

    @GET
    @Path("{organisationId}/map")
    @Produces(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "getOrganisationMap", summary = "What the people of an organisation know, those of its level, and all; for who stands for it")
    public AtlasView get(@PathParam("organisationId") UUID id) {
        return atlas.getOf(caller.actor(), id);
    }

    @GET
    @Path("{organisationId}/map.csv")
    @Produces("text/csv;charset=utf-8")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "exportOrganisationMap", summary = "The same as comma-separated values")
    public Response export(@PathParam("organisationId") UUID id) {
        return file.of(caller.actor().language(), get(id), "map");
    }
}
