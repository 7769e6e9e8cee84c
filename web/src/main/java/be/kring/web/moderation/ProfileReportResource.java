package be.kring.web.moderation;

import be.kring.moderation.ReportService;
import be.kring.moderation.ReportView;
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

/** Something is wrong with a profile, or with what a colleague says on it. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class ProfileReportResource {

    @Inject
    Caller caller;

    @Inject
    ReportService reports;

    @PUT
    @Path("{handle}/report")
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "reportProfile", summary = "Tell the administrators that something is wrong with a profile, once")
    public ReportView report(@PathParam("handle") String handle, ReportResource.Reporting reporting) {
        return reports.reportProfile(caller.actor(), handle, reporting.kind(), reporting.explanation());
    }

    @PUT
    @Path("{handle}/expertise/{topic}/endorsements/{endorser}/report")
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "reportEndorsement", summary = "Tell the administrators that something is wrong with what a colleague says about a claim, once")
    public ReportView reportEndorsement(@PathParam("handle") String handle, @PathParam("topic") String topic, @PathParam("endorser") String endorser,
                                        ReportResource.Reporting reporting) {
        return reports.reportEndorsement(caller.actor(), handle, topic, endorser, reporting.kind(), reporting.explanation());
    }
}
