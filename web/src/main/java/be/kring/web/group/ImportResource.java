package be.kring.web.group;

import be.kring.enrolment.EnrolmentService;
import be.kring.enrolment.ImportLineView;
import be.kring.enrolment.ImportView;
import be.kring.enrolment.Verdict;
import be.kring.shared.Language;
import be.kring.shared.Page;
import be.kring.web.Once;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import be.kring.web.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import java.util.stream.Stream;

/** Lists of people that moderators bring into a group: looked at, then carried out in the background. */
@Path("groups/{slug}/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportResource {

    @Inject
    Caller caller;

    @Inject
    EnrolmentService enrolment;

    @Inject
    Messages messages;

    @Inject
    Once once;

    @PathParam("slug")
    String slug;

    @POST
    @Consumes("text/csv")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "checkImport", summary = "Look at a list of addresses or accounts, at most 10,000 lines and 1 MiB; nobody is let in yet")
    public Response check(String list) {
        return once.create(caller.actor(), "groups/" + slug + "/imports/{id}", () -> enrolment.check(caller.actor(), slug, list));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImport", summary = "What the lines come to, and how far it is")
    public ImportView get(@PathParam("id") UUID id) {
        return enrolment.get(caller.actor(), slug, id);
    }

    @GET
    @Path("{id}/lines")
    @Operation(operationId = "listImportLines", summary = "Lines of one kind, or those that name nobody who can be let in")
    public Page<ImportLineView> lines(@PathParam("id") UUID id, @QueryParam("verdict") Verdict verdict, @BeanParam PageParameters page) {
        return enrolment.listLines(caller.actor(), slug, id, verdict, page.request());
    }

    @GET
    @Path("{id}/lines.csv")
    @Produces("text/csv;charset=utf-8")
    @Operation(operationId = "exportImportLines", summary = "The lines that name nobody who can be let in, as comma-separated values")
    public Response export(@PathParam("id") UUID id) {
        Language language = caller.actor().language();
        Csv csv = new Csv();
        csv.line(Stream.of("number", "text", "verdict").map(column -> messages.text(language, "import.column." + column)).toList());
        enrolment.listAllLines(caller.actor(), slug, id).forEach(line -> csv.line(List.of(String.valueOf(line.number()), line.text(),
                messages.text(language, "import.verdict." + line.verdict().name()))));
        return Response.ok(csv.toString()).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + "-import.csv\"").build();
    }

    @POST
    @Path("{id}/start")
    @Operation(operationId = "startImport", summary = "Let everybody in whom the list names, in the background: all of them, or nobody when it fails")
    public ImportView start(@PathParam("id") UUID id) {
        return enrolment.start(caller.actor(), slug, id);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "discardImport", summary = "Forget a list")
    public void discard(@PathParam("id") UUID id) {
        enrolment.discard(caller.actor(), slug, id);
    }
}
