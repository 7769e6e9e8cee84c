package be.kring.web.page;

import be.kring.notification.NotificationService;
import be.kring.person.PersonService;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import be.kring.web.person.Me;
import be.kring.web.security.Caller;
import be.kring.web.text.Messages;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes pages: a shell of {@code src/main/jte} with the reader's navigation, and in data blocks what the page's elements
 * would otherwise have to ask for first. A page is rendered whole before the first byte leaves, so that a failure still
 * becomes an error page.
 */
@ApplicationScoped
public class Pages {

    private static final String SHELLS = "be.kring.web.page.shell";

    private final TemplateEngine shells = TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), SHELLS);

    @Inject
    Caller caller;

    @Inject
    Messages messages;

    @Inject
    Assets assets;

    @Inject
    PersonService persons;

    @Inject
    MyGroups groups;

    @Inject
    NotificationService notifications;

    @Inject
    EventLog log;

    /**
     * A page for whoever asks, signed in or not.
     *
     * @param data what stands in the data block {@code page-data}; null for none
     * @param more the parameters of the template besides {@code page}
     */
    void render(HttpServletRequest request, HttpServletResponse response, String template, Object data, Map<String, Object> more)
            throws IOException {
        Frame frame = caller.find().map(actor -> signedIn(actor, request.getRequestURI(), data))
                .orElseGet(() -> signedOut(request));
        write(response, template, frame, more);
    }

    /** A page without a reader, for when even looking the reader up may fail. */
    void renderPlain(HttpServletRequest request, HttpServletResponse response, String template, Map<String, Object> more)
            throws IOException {
        write(response, template, signedOut(request), more);
    }

    private void write(HttpServletResponse response, String template, Frame frame, Map<String, Object> more) throws IOException {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("page", frame);
        Utf8ByteOutput output = new Utf8ByteOutput();
        shells.render(template + ".jte", parameters, output);
        response.setContentType("text/html;charset=utf-8");
        response.setContentLength(output.getContentLength());
        if (!response.containsHeader("Cache-Control")) {
            response.setHeader("Cache-Control", "no-cache");
        }
        response.setHeader("Vary", "Accept-Language, Cookie");
        output.writeTo(response.getOutputStream());
    }

    /** The position of the person's stream is read first: what happens while the page is made then arrives as an event. */
    private Frame signedIn(Actor actor, String path, Object data) {
        long head = log.head(actor, StreamId.person(actor.personId()));
        List<MyGroup> mine = groups.list(actor, path.startsWith("/groups/"));
        Me me = new Me(persons.getMe(actor), notifications.countUnread(actor));
        DataBlock frame = DataBlock.of("frame", Map.of("me", me, "head", head, "groups", mine));
        List<DataBlock> blocks = data == null ? List.of(frame) : List.of(frame, DataBlock.of("page-data", data));
        return new Frame(messages, assets, actor.language(), path, me.person(), mine, me.unreadNotifications(), blocks);
    }

    private Frame signedOut(HttpServletRequest request) {
        Language language = Language.find(request.getParameter("lang"))
                .orElseGet(() -> Optional.ofNullable(caller.language()).orElse(Language.NL));
        return new Frame(messages, assets, language, request.getRequestURI(), null, List.of(), 0, List.of());
    }
}
