package be.kring.web.audit;

import be.kring.audit.AuditEntryView;
import be.kring.audit.AuditFilter;
import be.kring.audit.AuditTrail;
import be.kring.group.GroupRecord;
import be.kring.group.GroupService;
import be.kring.person.PersonDirectory;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.web.group.Csv;
import be.kring.web.problem.Json;
import be.kring.web.text.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Completes pages of the trail with the people whom they are about, and makes files of it. */
@ApplicationScoped
public class AuditAnswers {

    private static final Pattern PERSON = Pattern.compile("(?:person:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final Pattern GROUP = Pattern.compile("(?:group:)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final List<String> ABOUT = List.of("person", "author", "from");
    private static final List<String> PLACES = List.of("group", "other", "from", "to");

    @Inject
    AuditTrail audit;

    @Inject
    GroupRecord records;

    @Inject
    PersonDirectory people;

    @Inject
    GroupService groups;

    @Inject
    Messages messages;

    /** Of the whole trail, for administrators. */
    public AuditAnswer list(Actor actor, AuditFilter filter, PageRequest request) {
        return answer(actor, audit.list(actor, filter, request));
    }

    /** Of a group, for its owners. */
    public AuditAnswer list(Actor actor, String slug, AuditFilter filter, PageRequest request) {
        return answer(actor, records.list(actor, slug, filter, request));
    }

    /** A file that is made while it is sent, a page at a time: the trail only grows at its other end. */
    Response file(Language language, String name, Function<PageRequest, Page<AuditEntryView>> pages) {
        Page<AuditEntryView> first = pages.apply(PageRequest.first(PageRequest.MAX));
        StreamingOutput output = out -> {
            Csv csv = new Csv();
            csv.line(Stream.of("seq", "at", "actor", "action", "subject", "detail", "origin").map(column -> messages.text(language, "audit." + column)).toList());
            Page<AuditEntryView> page = first;
            while (page != null) {
                page.items().forEach(entry -> csv.line(line(entry)));
                out.write(csv.take().getBytes(StandardCharsets.UTF_8));
                page = page.next() == null ? null : pages.apply(new PageRequest(PageRequest.MAX, page.next()));
            }
        };
        return Response.ok(output).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"").build();
    }

    private AuditAnswer answer(Actor actor, Page<AuditEntryView> page) {
        Set<UUID> about = named(page, PERSON, ABOUT);
        Set<UUID> places = named(page, GROUP, PLACES);
        return new AuditAnswer(page.items(), page.next(), about.isEmpty() ? Map.of() : people.mapViews(actor, about),
                places.isEmpty() ? Map.of() : groups.mapRefs(actor, groups.mapAccess(actor, places).keySet()));
    }

    /** What stands in subjects of this form, and in these details. */
    private static Set<UUID> named(Page<AuditEntryView> page, Pattern form, List<String> details) {
        return page.items().stream().flatMap(entry -> Stream.concat(Stream.of(entry.subject()), details.stream().map(entry.detail()::get)
                        .filter(Objects::nonNull).map(Object::toString)))
                .map(form::matcher).filter(Matcher::matches).map(matcher -> UUID.fromString(matcher.group(1))).collect(Collectors.toSet());
    }

    private static List<String> line(AuditEntryView entry) {
        return Arrays.asList(Long.toString(entry.seq()), entry.at().toString(), entry.actor().name(), entry.action(), entry.subject(),
                Json.write(entry.detail()), entry.origin());
    }
}
