package be.kring.web.group;

import be.kring.admission.Question;
import be.kring.admission.QuestionList;
import be.kring.admission.QuestionService;
import be.kring.web.Version;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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

import java.util.List;

/** What everybody is asked who wants to join a group. */
@Path("groups/{slug}/questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
public class QuestionResource {

    @Inject
    Caller caller;

    @Inject
    QuestionService questions;

    @PathParam("slug")
    String slug;

    /** All of them, in their order; one that stays keeps its id. */
    public record Questions(List<Question> questions) {
    }

    @GET
    @Operation(operationId = "listQuestions", summary = "The questions of a group to who wants to join")
    public Response list() {
        return tagged(questions.list(caller.actor(), slug));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeQuestions", summary = "Put these questions, up to five, in the place of those that there are")
    public Response replace(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Questions wanted) {
        return tagged(questions.replace(caller.actor(), slug, Version.seen(ifMatch), wanted.questions()));
    }

    private static Response tagged(QuestionList list) {
        return Version.tagged(list, list.version());
    }
}
