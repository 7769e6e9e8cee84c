package be.kring.web.group;

import be.kring.admission.AdmissionView;
import be.kring.admission.DecisionResult;
import be.kring.admission.Decisions;
import be.kring.admission.JoinRequestView;
import be.kring.admission.RequestDecisions;
import be.kring.admission.RequestService;
import be.kring.admission.RequestViews;
import be.kring.shared.Actor;
import be.kring.shared.Page;
import be.kring.web.Items;
import be.kring.web.Once;
import be.kring.web.PageParameters;
import be.kring.web.problem.Problem;
import be.kring.web.problem.Refusal;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** Who asks to join: how it stands for the applicant, and what moderators decide. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
public class RequestResource {

    @Inject
    Caller caller;

    @Inject
    RequestService requests;

    @Inject
    RequestViews views;

    @Inject
    RequestDecisions decisions;

    @Inject
    Refusal refusal;

    @Inject
    Once once;

    @PathParam("slug")
    String slug;

    /** Why a request is declined; may be left out. */
    public record Declining(String reason) {
    }

    /** What a moderator asks an applicant. */
    public record AskingBack(String text) {
    }

    /** What the applicant answers. */
    public record Answering(String answer) {
    }

    /**
     * What became of one of several decisions.
     *
     * @param problem why it was not done; null when it was
     */
    public record Decided(UUID personId, Problem problem) {
    }

    @GET
    @Path("{slug}/admission")
    @Operation(operationId = "getAdmission", summary = "What the group asks of who wants to join, and how my request stands")
    public AdmissionView admission() {
        return requests.getAdmission(caller.actor(), slug);
    }

    @PUT
    @Path("{slug}/admission/questions/{questionId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerModerator", summary = "Answer what a moderator asks me")
    public void answer(@PathParam("questionId") UUID questionId, Answering answering) {
        requests.answer(caller.actor(), slug, questionId, answering.answer());
    }

    @GET
    @Path("{slug}/requests")
    @Operation(operationId = "listRequests", summary = "Who asks to join, oldest first")
    public Page<JoinRequestView> list(@BeanParam PageParameters page) {
        return views.list(caller.actor(), slug, page.request());
    }

    @GET
    @Path("{slug}/requests/{personId}")
    @Operation(operationId = "getRequest", summary = "The request of one person, as long as it waits")
    public JoinRequestView get(@PathParam("personId") UUID personId) {
        return views.get(caller.actor(), slug, personId);
    }

    @POST
    @Path("{slug}/requests/{personId}/accept")
    @Operation(operationId = "acceptRequest", summary = "Let somebody in")
    public void accept(@PathParam("personId") UUID personId) {
        requests.accept(caller.actor(), slug, personId);
    }

    @POST
    @Path("{slug}/requests/{personId}/decline")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "declineRequest", summary = "Decline a request")
    public void decline(@PathParam("personId") UUID personId, Declining declining) {
        requests.decline(caller.actor(), slug, personId, declining.reason());
    }

    @POST
    @Path("{slug}/requests/{personId}/questions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "askApplicant", summary = "Ask an applicant something before deciding")
    public Response askBack(@PathParam("personId") UUID personId, AskingBack asking) {
        Actor actor = caller.actor();
        return once.create(actor, () -> {
            requests.askBack(actor, slug, personId, asking.text());
            return views.get(actor, slug, personId);
        });
    }

    @POST
    @Path("{slug}/requests/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideRequests", summary = "Accept or decline many, each by itself; the answer tells what became of each")
    public Items<Decided> decide(Decisions wanted) {
        return new Items<>(decisions.decide(caller.actor(), slug, wanted).stream().map(this::decided).toList());
    }

    private Decided decided(DecisionResult result) {
        return new Decided(result.personId(), result.refusal() == null ? null : refusal.problem(result.refusal()));
    }
}
