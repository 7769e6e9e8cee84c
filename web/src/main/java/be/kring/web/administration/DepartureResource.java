package be.kring.web.administration;

import be.kring.handover.DepartureAdministration;
import be.kring.handover.NotedView;
import be.kring.shared.Page;
import be.kring.web.PageParameters;
import be.kring.web.security.AdministratorsOnly;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.LocalDate;
import java.util.UUID;

/** Departures that administrators note for people; what people told themselves is not here. */
@Path("admin/departures")
@RequestScoped
@AdministratorsOnly
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class DepartureResource {

    @Inject
    Caller caller;

    @Inject
    DepartureAdministration departures;

    /** The last day of somebody. */
    public record NotedDay(LocalDate lastDay) {
    }

    @GET
    @Operation(operationId = "listNotedDepartures", summary = "Departures that administrators noted, the first last day first")
    public Page<NotedView> list(@BeanParam PageParameters page) {
        return departures.list(caller.actor(), page.request());
    }

    @PUT
    @Path("{personId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "noteDeparture", summary = "Note that somebody leaves; the person is told")
    public NotedView note(@PathParam("personId") UUID personId, NotedDay noted) {
        return departures.note(caller.actor(), personId, noted.lastDay());
    }

    @DELETE
    @Path("{personId}")
    @Operation(operationId = "withdrawDeparture", summary = "Take back what an administrator noted")
    public void undo(@PathParam("personId") UUID personId) {
        departures.undo(caller.actor(), personId);
    }
}
