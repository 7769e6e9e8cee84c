package be.kring.web.moderation;

import be.kring.moderation.CaseView;
import be.kring.moderation.ReviewService;
import be.kring.moderation.StatisticsView;
import be.kring.shared.Page;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was reported in a group, for its moderators. */
@Path("groups/{slug}/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Moderation")
public class GroupReportsResource {

    @Inject
    Caller caller;

    @Inject
    ReviewService reviews;

    @PathParam("slug")
    String slug;

    @GET
    @Operation(operationId = "listReports", summary = "Reported posts that wait, oldest first; or those that were decided, newest first")
    public Page<CaseView> list(@QueryParam("decided") boolean decided, @BeanParam PageParameters page) {
        return decided ? reviews.listDecided(caller.actor(), slug, page.request()) : reviews.listWaiting(caller.actor(), slug, page.request());
    }

    @GET
    @Path("statistics")
    @Operation(operationId = "getReportStatistics", summary = "How many wait, and how long it takes")
    public StatisticsView statistics() {
        return reviews.getStatistics(caller.actor(), slug);
    }
}
