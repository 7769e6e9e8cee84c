package be.kring.web.rule;

import be.kring.rule.RuleReasonView;
import be.kring.rule.RuleService;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Why a member is in. */
@Path("groups/{slug}/membership/reason")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class ReasonResource {

    @Inject
    Caller caller;

    @Inject
    RuleService rules;

    @PathParam("slug")
    String slug;

    @GET
    @Operation(operationId = "getMembershipReason", summary = "Why I am in, and what the rules of the group come to for me")
    public RuleReasonView get() {
        return rules.getReason(caller.actor(), slug);
    }
}
