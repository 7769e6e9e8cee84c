package be.kring.web.audit;

import be.kring.group.GroupRecord;
import be.kring.shared.Actor;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done in a group, for its owners. */
@Path("groups")
@RequestScoped
@Tag(name = "Audit")
public class GroupAuditResource {

    @Inject
    Caller caller;

    @Inject
    AuditAnswers answers;

    @Inject
    GroupRecord records;

    @GET
    @Path("{slug}/audit")
    @Produces(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "listGroupAudit", summary = "What was done in the group, newest first; for its owners")
    public AuditAnswer list(@PathParam("slug") String slug, @BeanParam AuditParameters wanted, @BeanParam PageParameters page) {
        return answers.list(caller.actor(), slug, wanted.filter(), page.request());
    }

    @GET
    @Path("{slug}/audit.csv")
    @Produces("text/csv;charset=utf-8")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "exportGroupAudit", summary = "The same as comma-separated values; on record")
    public Response export(@PathParam("slug") String slug, @BeanParam AuditParameters wanted) {
        Actor actor = caller.actor();
        records.noteExport(actor, slug);
        return answers.file(actor.language(), slug + "-audit", request -> records.list(actor, slug, wanted.filter(), request));
    }
}
