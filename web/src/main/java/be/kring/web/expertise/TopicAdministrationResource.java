package be.kring.web.expertise;

import be.kring.expertise.ProposalView;
import be.kring.expertise.TopicAdministration;
import be.kring.expertise.TopicDetail;
import be.kring.expertise.TopicInput;
import be.kring.expertise.TopicState;
import be.kring.shared.Page;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** The vocabulary in the hands of administrators. */
@Path("admin/topics")
@RequestScoped
@AdministratorsOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class TopicAdministrationResource {

    @Inject
    Caller caller;

    @Inject
    TopicAdministration topics;

    /** What becomes of a proposal: ACCEPTED, or DECLINED with a reason. */
    public record Verdict(TopicState outcome, String reason) {
    }

    /** The topic that it becomes a part of. */
    public record Merging(UUID into) {
    }

    @GET
    @Operation(operationId = "listProposedTopics", summary = "The topics that people propose and nobody has decided about, oldest first")
    public Page<ProposalView> list(@BeanParam PageParameters page) {
        return topics.listProposed(caller.actor(), page.request());
    }

    @PUT
    @Path("{topicId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeTopic", summary = "Give a topic other names, other synonyms or another place")
    public Response change(@PathParam("topicId") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, TopicInput input) {
        TopicDetail now = topics.change(caller.actor(), id, Version.seen(ifMatch), input);
        return Version.tagged(now, now.version());
    }

    @PUT
    @Path("{topicId}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideTopic", summary = "Take a proposed topic into the vocabulary, or decline it with a reason")
    public TopicDetail decide(@PathParam("topicId") UUID id, Verdict verdict) {
        return topics.decide(caller.actor(), id, verdict.outcome(), verdict.reason());
    }

    @PUT
    @Path("{topicId}/merging")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "mergeTopic", summary = "Make a topic a part of another one, with its claims and endorsements")
    public TopicDetail merge(@PathParam("topicId") UUID id, Merging merging) {
        return topics.merge(caller.actor(), id, merging.into());
    }
}
