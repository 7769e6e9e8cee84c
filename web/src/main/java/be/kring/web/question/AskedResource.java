package be.kring.web.question;

import be.kring.question.AskingService;
import be.kring.question.NewQuestion;
import be.kring.question.QuestionFilter;
import be.kring.question.QuestionItem;
import be.kring.shared.Actor;
import be.kring.shared.Page;
import be.kring.web.Once;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** The questions of a group. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
public class AskedResource {

    @Inject
    Caller caller;

    @Inject
    AskingService asking;

    @Inject
    Once once;

    @GET
    @Path("{slug}/asked")
    @Operation(operationId = "listAsked", summary = "The questions that were asked in a group, newest first")
    public Page<QuestionItem> list(@PathParam("slug") String slug, @QueryParam("show") QuestionFilter show, @QueryParam("topic") UUID topic,
                                   @BeanParam PageParameters page) {
        return asking.list(caller.actor(), slug, show == null ? QuestionFilter.ALL : show, topic, page.request());
    }

    @POST
    @Path("{slug}/asked")
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "ask", summary = "Start a thread that is a question")
    public Response ask(@PathParam("slug") String slug, NewQuestion question) {
        Actor actor = caller.actor();
        return once.create(actor, "posts/{id}", () -> asking.ask(actor, slug, question));
    }
}
