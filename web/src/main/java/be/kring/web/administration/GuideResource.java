package be.kring.web.administration;

import be.kring.guide.Guide;
import be.kring.guide.GuideService;
import be.kring.guide.GuideView;
import be.kring.web.Version;
import be.kring.web.security.AdministratorsOnly;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The guided decision of moderators, to be edited. */
@Path("admin/guide")
@RequestScoped
@AdministratorsOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class GuideResource {

    @Inject
    Caller caller;

    @Inject
    GuideService guides;

    @GET
    @Operation(operationId = "getGuide", summary = "The questions of the guided decision and the suggestions to which they lead")
    public Response get() {
        return tagged(guides.get(caller.actor()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeGuide", summary = "Save the whole of it as a new version")
    public Response replace(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Guide guide) {
        return tagged(guides.replace(caller.actor(), Version.seen(ifMatch), guide));
    }

    private static Response tagged(GuideView guide) {
        return Version.tagged(guide, guide.version());
    }
}
