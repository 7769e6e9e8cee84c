package be.kring.web.administration;

import be.kring.person.OrganisationChange;
import be.kring.person.OrganisationDetail;
import be.kring.person.OrganisationService;
import be.kring.shared.Actor;
import be.kring.shared.Level;
import be.kring.shared.LocalisedText;
import be.kring.shared.Page;
import be.kring.web.Once;
import be.kring.web.PageParameters;
import be.kring.web.Version;
import be.kring.web.security.AdministratorsOnly;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** The organisations that employ people. */
@Path("admin/organisations")
@RequestScoped
@AdministratorsOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class OrganisationResource {

    @Inject
    Caller caller;

    @Inject
    OrganisationService organisations;

    @Inject
    Once once;

    /** Another name or level for an organisation; its code never changes. */
    public record Renaming(LocalisedText names, Level level) {
    }

    @GET
    @Operation(operationId = "listOrganisations", summary = "Organisations, by code")
    public Page<OrganisationDetail> list(@QueryParam("q") String text, @BeanParam PageParameters page) {
        return organisations.list(caller.actor(), text, page.request());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addOrganisation", summary = "Add an organisation from which nobody came yet")
    public Response add(OrganisationChange organisation) {
        Actor actor = caller.actor();
        return once.create(actor, () -> organisations.add(actor, organisation));
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeOrganisation", summary = "Change the names or the level of an organisation")
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Renaming change) {
        OrganisationDetail changed = organisations.change(caller.actor(), id, Version.seen(ifMatch),
                new OrganisationChange(change.names(), null, change.level()));
        return Version.tagged(changed, changed.version());
    }
}
