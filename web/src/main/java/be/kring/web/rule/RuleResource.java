package be.kring.web.rule;

import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.person.OrganisationDirectory;
import be.kring.person.OrganisationView;
import be.kring.rule.Rule;
import be.kring.rule.RulePreview;
import be.kring.rule.RuleService;
import be.kring.rule.RuleSetView;
import be.kring.rule.RuleTrialView;
import be.kring.rule.RuleTrials;
import be.kring.web.Items;
import be.kring.web.Version;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.List;
import java.util.UUID;

/** The rules of a group, for those who lead it. */
@Path("groups/{slug}/rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class RuleResource {

    private static final int CHOICES = 8;

    @Inject
    Caller caller;

    @Inject
    RuleService rules;

    @Inject
    RuleTrials trials;

    @Inject
    GroupService groups;

    @Inject
    OrganisationDirectory organisations;

    @PathParam("slug")
    String slug;

    /** All of them: at most one of each effect. */
    public record Rules(List<Rule> rules) {
    }

    /** @param person the handle of somebody */
    public record Trial(List<Rule> rules, String person) {
    }

    /** @param people the ids of people who ask to join, at most 100 */
    public record Explaining(List<UUID> people) {
    }

    @GET
    @Operation(operationId = "getRules", summary = "The rules of a group and how far their evaluation is")
    public Response get() {
        return tagged(rules.get(caller.actor(), slug));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeRules", summary = "Put these rules in the place of those that there are, and carry them out in the background")
    public Response replace(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Rules wanted) {
        return tagged(rules.replace(caller.actor(), slug, Version.seen(ifMatch), wanted.rules()));
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "previewRules", summary = "Who would come in and who would go, if these were the rules")
    public RulePreview preview(Rules wanted) {
        return trials.preview(caller.actor(), slug, wanted.rules());
    }

    @POST
    @Path("trial")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "tryRules", summary = "What these rules would come to for one person, and why")
    public RuleTrialView attempt(Trial trial) {
        return trials.attempt(caller.actor(), slug, trial.rules(), trial.person());
    }

    @POST
    @Path("explanations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "explainRules", summary = "How the rules stand for people who ask to join")
    public Items<RuleTrialView> explain(Explaining explaining) {
        return new Items<>(trials.explain(caller.actor(), slug, explaining.people()));
    }

    @GET
    @Path("organisations")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "searchRuleOrganisations", summary = "Up to eight organisations to name in a condition")
    public Items<OrganisationView> organisations(@QueryParam("q") String text) {
        requireLead();
        return new Items<>(organisations.search(caller.actor(), text, CHOICES));
    }

    @GET
    @Path("functions")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "searchRuleFunctions", summary = "Up to eight functions to name in a condition")
    public Items<String> functions(@QueryParam("q") String text) {
        requireLead();
        return new Items<>(organisations.searchFunctions(caller.actor(), text, CHOICES));
    }

    private void requireLead() {
        GroupPolicy.requireModerate(groups.getAccess(caller.actor(), slug));
    }

    private static Response tagged(RuleSetView set) {
        return Version.tagged(set, set.version());
    }
}
