package be.kring.web.group;

import be.kring.group.MemberService;
import be.kring.group.MemberView;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import be.kring.web.text.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The members of a group as a file for a spreadsheet, in the language of who asks. */
@Path("groups")
@RequestScoped
@Tag(name = "Members")
public class MemberExport {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

    @Inject
    Caller caller;

    @Inject
    MemberService members;

    @Inject
    Messages messages;

    @GET
    @Path("{slug}/members.csv")
    @Produces("text/csv;charset=utf-8")
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "exportMembers", summary = "The members as comma-separated values; for moderators, on record")
    public Response export(@PathParam("slug") String slug) {
        Actor actor = caller.actor();
        Csv csv = new Csv();
        csv.line(Stream.of("name", "function", "organisation", "level", "role", "since", "origin", "active", "muted", "until")
                .map(column -> messages.text(actor.language(), "members.column." + column)).toList());
        members.export(actor, slug).forEach(member -> csv.line(line(actor.language(), member)));
        return Response.ok(csv.toString()).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + slug + ".csv\"").build();
    }

    private List<String> line(Language language, MemberView member) {
        PersonView person = member.person();
        return Arrays.asList(person.name(), person.function(), person.organisation().name(), messages.text(language, "level." + person.level().name()),
                messages.text(language, "role." + member.role().name()), day(member.since()),
                messages.text(language, "members.why." + member.origin().name()), Objects.toString(member.activeWeek(), ""), day(member.mutedUntil()),
                day(member.until()));
    }

    private static String day(Instant moment) {
        return moment == null ? "" : LocalDate.ofInstant(moment, BRUSSELS).toString();
    }
}
