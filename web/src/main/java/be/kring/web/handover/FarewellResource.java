package be.kring.web.handover;

import be.kring.discussion.Preview;
import be.kring.handover.FarewellQuestion;
import be.kring.handover.FarewellService;
import be.kring.handover.HandoverView;
import be.kring.shared.Actor;
import be.kring.web.Once;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import be.kring.web.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** My farewell interview. */
@Path("me/handover/interview")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handover")
public class FarewellResource {

    @Inject
    Caller caller;

    @Inject
    FarewellService farewells;

    @Inject
    Messages messages;

    @Inject
    Once once;

    /** @param text Markdown; empty takes the answer away */
    public record FarewellAnswer(String text) {
    }

    /** @param group the slug of a group @param topic the slug of what it is about; null for nothing */
    public record FarewellPlace(String group, String topic) {
    }

    @PUT
    @Path("{question}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "writeFarewell", summary = "Keep an answer for myself")
    public HandoverView write(@PathParam("question") FarewellQuestion question, FarewellAnswer answer) {
        return farewells.write(caller.actor(), question, answer.text());
    }

    @POST
    @Path("{question}/preview")
    @Limited(RateLimits.Kind.SEARCHES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "previewFarewell", summary = "The answer as its post would look in a group")
    public Preview preview(@PathParam("question") FarewellQuestion question, FarewellPlace place) {
        return farewells.preview(caller.actor(), question, place.group(), heading(question));
    }

    @POST
    @Path("{question}/article")
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "publishFarewell", summary = "Publish the answer as a post of mine")
    public Response publish(@PathParam("question") FarewellQuestion question, FarewellPlace place) {
        Actor actor = caller.actor();
        return once.create(actor, () -> farewells.publish(actor, question, place.group(), place.topic(), heading(question)));
    }

    private String heading(FarewellQuestion question) {
        return messages.text(caller.actor().language(), "farewell.heading", "question", messages.text(caller.actor().language(), "farewell.question." + question));
    }
}
