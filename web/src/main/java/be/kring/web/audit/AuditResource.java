package be.kring.web.audit;

import be.kring.audit.AuditCheck;
import be.kring.audit.AuditCheckView;
import be.kring.audit.AuditTrail;
import be.kring.shared.Actor;
import be.kring.web.PageParameters;
import be.kring.web.security.AdministratorsOnly;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.Map;

/** The whole trail, for administrators. */
@Path("admin")
@RequestScoped
@AdministratorsOnly
@Tag(name = "Audit")
public class AuditResource {

    @Inject
    Caller caller;

    @Inject
    AuditAnswers answers;

    @Inject
    AuditTrail audit;

    @Inject
    AuditCheck checks;

    @GET
    @Path("audit")
    @Produces(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "listAudit", summary = "The audit trail, newest first")
    public AuditAnswer list(@BeanParam AuditParameters wanted, @BeanParam PageParameters page) {
        return answers.list(caller.actor(), wanted.filter(), page.request());
    }

    @GET
    @Path("audit/check")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getAuditCheck", summary = "What the last daily check of the trail found; 204 before the first")
    public AuditCheckView check() {
        return checks.findLast(caller.actor()).orElse(null);
    }

    @GET
    @Path("audit.csv")
    @Produces("text/csv;charset=utf-8")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "exportAudit", summary = "The same as comma-separated values; on record")
    public Response export(@BeanParam AuditParameters wanted) {
        Actor actor = caller.actor();
        audit.record(actor, "audit.exported", "kring", Map.of());
        return answers.file(actor.language(), "audit", request -> audit.list(actor, wanted.filter(), request));
    }
}
