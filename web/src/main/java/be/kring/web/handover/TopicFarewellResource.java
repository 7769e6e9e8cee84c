package be.kring.web.handover;

import be.kring.handover.FarewellArticle;
import be.kring.handover.FarewellService;
import be.kring.web.Items;
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

/** What colleagues who left wrote about a topic. */
@Path("topics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Handover")
public class TopicFarewellResource {

    @Inject
    Caller caller;

    @Inject
    FarewellService farewells;

    @GET
    @Path("{topic}/farewells")
    @Operation(operationId = "listFarewells", summary = "Farewell articles about a topic, newest first, as far as I may read them")
    public Items<FarewellArticle> list(@PathParam("topic") String topic) {
        return new Items<>(farewells.list(caller.actor(), topic));
    }
}
