package be.kring.web.question;

import be.kring.question.AskingService;
import be.kring.question.OwnFilter;
import be.kring.question.QuestionItem;
import be.kring.shared.Page;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own questions. */
@Path("me/questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
public class OwnQuestionsResource {

    @Inject
    Caller caller;

    @Inject
    AskingService asking;

    @GET
    @Operation(operationId = "listMyQuestions", summary = "What I asked, or said I will answer, newest first")
    public Page<QuestionItem> list(@QueryParam("show") OwnFilter show, @BeanParam PageParameters page) {
        return asking.listOwn(caller.actor(), show == null ? OwnFilter.ASKED : show, page.request());
    }
}
