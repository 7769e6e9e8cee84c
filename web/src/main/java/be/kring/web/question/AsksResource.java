package be.kring.web.question;

import be.kring.person.PersonView;
import be.kring.question.AskAnswer;
import be.kring.question.AskSettings;
import be.kring.question.AskView;
import be.kring.question.AsksService;
import be.kring.web.Items;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** What the caller is asked as one who may know. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
public class AsksResource {

    @Inject
    Caller caller;

    @Inject
    AsksService asks;

    /** @param to with PASSED the handle of a colleague */
    public record Said(AskAnswer answer, String to) {
    }

    @GET
    @Path("asks")
    @Operation(operationId = "listAsks", summary = "Questions that I am asked to answer, newest first")
    public Items<AskView> list() {
        return new Items<>(asks.list(caller.actor()));
    }

    @PUT
    @Path("asks/{askId}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "answerAsk", summary = "I take it, not me, I know who, or not now")
    public Items<AskView> answer(@PathParam("askId") UUID askId, Said said) {
        asks.answer(caller.actor(), askId, said.answer(), said.to());
        return list();
    }

    @GET
    @Path("asks/{askId}/suggestions/people")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "suggestColleagues", summary = "Up to eight colleagues to whom I may pass it on")
    public Items<PersonView> suggest(@PathParam("askId") UUID askId, @QueryParam("q") String text) {
        return new Items<>(asks.suggest(caller.actor(), askId, text == null ? "" : text));
    }

    @GET
    @Path("ask-settings")
    @Operation(operationId = "getAskSettings", summary = "How I want to be asked")
    public AskSettings settings() {
        return asks.getSettings(caller.actor());
    }

    @PUT
    @Path("ask-settings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeAskSettings", summary = "Choose how often and when I am asked")
    public AskSettings change(AskSettings settings) {
        return asks.changeSettings(caller.actor(), settings);
    }
}
