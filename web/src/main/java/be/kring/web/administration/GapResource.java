package be.kring.web.administration;

import be.kring.question.GapService;
import be.kring.question.GapView;
import be.kring.web.Items;
import be.kring.web.security.AdministratorsOnly;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Topics about which was asked and nobody found. */
@Path("admin/gaps")
@RequestScoped
@AdministratorsOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class GapResource {

    @Inject
    Caller caller;

    @Inject
    GapService gaps;

    @GET
    @Operation(operationId = "listGaps", summary = "Topics about which was asked and nobody found, those with the most questions first")
    public Items<GapView> list() {
        return new Items<>(gaps.list(caller.actor()));
    }
}
