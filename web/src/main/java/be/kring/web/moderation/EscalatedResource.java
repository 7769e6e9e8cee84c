package be.kring.web.moderation;

import be.kring.moderation.CaseView;
import be.kring.moderation.ReviewService;
import be.kring.shared.Page;
import be.kring.web.PageParameters;
import be.kring.web.security.AdministratorsOnly;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the moderators of a group may not or cannot decide. */
@Path("admin/reports")
@RequestScoped
@AdministratorsOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class EscalatedResource {

    @Inject
    Caller caller;

    @Inject
    ReviewService reviews;

    @GET
    @Operation(operationId = "listEscalated", summary = "Reported posts that are with the administrators, oldest first")
    public Page<CaseView> list(@BeanParam PageParameters page) {
        return reviews.listEscalated(caller.actor(), page.request());
    }
}
