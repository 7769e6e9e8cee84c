package be.kring.web.administration;

import be.kring.person.LookAlikeDecision;
import be.kring.person.LookAlikeService;
import be.kring.person.LookAlikeView;
import be.kring.person.OfficialAccountService;
import be.kring.person.OfficialAccountView;
import be.kring.shared.Page;
import be.kring.web.PageParameters;
import be.kring.web.security.AdministratorsOnly;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Official accounts of organisations, and names that look like theirs. */
@Path("admin/official")
@RequestScoped
@AdministratorsOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class OfficialAccountResource {

    @Inject
    Caller caller;

    @Inject
    OfficialAccountService officials;

    @Inject
    LookAlikeService lookAlikes;

    /** Whose official account it is. */
    public record Verification(UUID organisationId) {
    }

    /** What becomes of a name, and why, when there is more to say. */
    public record Verdict(LookAlikeDecision decision, String note) {
    }

    @GET
    @Path("accounts")
    @Operation(operationId = "listOfficialAccounts", summary = "The official accounts of organisations")
    public Page<OfficialAccountView> list(@BeanParam PageParameters page) {
        return officials.list(caller.actor(), page.request());
    }

    @PUT
    @Path("accounts/{personId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyOfficialAccount", summary = "Verify that an account is an official one of an organisation")
    public OfficialAccountView verify(@PathParam("personId") UUID personId, Verification verification) {
        return officials.verify(caller.actor(), personId, verification.organisationId());
    }

    @DELETE
    @Path("accounts/{personId}")
    @Operation(operationId = "withdrawOfficialAccount", summary = "End that an account is an official one")
    public void withdraw(@PathParam("personId") UUID personId) {
        officials.withdraw(caller.actor(), personId);
    }

    @GET
    @Path("look-alikes")
    @Operation(operationId = "listLookAlikes", summary = "Names that look like those of official accounts, and about which nobody has decided")
    public Page<LookAlikeView> lookAlikes(@BeanParam PageParameters page) {
        return lookAlikes.list(caller.actor(), page.request());
    }

    @PUT
    @Path("look-alikes/{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideLookAlike", summary = "Say that a name is fine, or that it is handed over to who keeps it")
    public void decide(@PathParam("id") UUID id, Verdict verdict) {
        lookAlikes.decide(caller.actor(), id, verdict.decision(), verdict.note());
    }
}
