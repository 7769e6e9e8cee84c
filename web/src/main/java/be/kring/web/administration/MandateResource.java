package be.kring.web.administration;

import be.kring.person.MandateGrant;
import be.kring.person.MandateService;
import be.kring.person.MandateView;
import be.kring.shared.Actor;
import be.kring.shared.Page;
import be.kring.web.Once;
import be.kring.web.PageParameters;
import be.kring.web.security.AdministratorsOnly;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Who may speak for an organisation. */
@Path("admin/mandates")
@RequestScoped
@AdministratorsOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class MandateResource {

    @Inject
    Caller caller;

    @Inject
    MandateService mandates;

    @Inject
    Once once;

    @GET
    @Operation(operationId = "listMandates", summary = "Mandates, newest first")
    public Page<MandateView> list(@QueryParam("organisationId") UUID organisationId, @QueryParam("personId") UUID personId,
                                  @BeanParam PageParameters page) {
        return mandates.list(caller.actor(), organisationId, personId, page.request());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "giveMandate", summary = "Let a person speak for an organisation")
    public Response give(MandateGrant grant) {
        Actor actor = caller.actor();
        return once.create(actor, () -> mandates.give(actor, grant));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "withdrawMandate", summary = "End a mandate now")
    public void withdraw(@PathParam("id") UUID id) {
        mandates.withdraw(caller.actor(), id);
    }
}
