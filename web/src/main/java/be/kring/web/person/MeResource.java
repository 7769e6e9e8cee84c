package be.kring.web.person;

import be.kring.discussion.FeedService;
import be.kring.notification.NotificationService;
import be.kring.person.MeView;
import be.kring.person.PersonService;
import be.kring.person.SettingsChange;
import be.kring.shared.Actor;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class MeResource {

    @Inject
    Caller caller;

    @Inject
    PersonService persons;

    @Inject
    NotificationService notifications;

    @Inject
    FeedService feed;

    @GET
    @Operation(operationId = "getMe", summary = "Who I am")
    public Me get() {
        return me(persons.getMe(caller.actor()));
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeMe", summary = "Choose my language and theme")
    public Me change(SettingsChange change) {
        return me(persons.change(caller.actor(), change));
    }

    @GET
    @Path("home")
    @Operation(operationId = "getHome", summary = "What is new in my groups, newest activity first")
    public Home home(@BeanParam PageParameters page) {
        Actor actor = caller.actor();
        return new Home(persons.visit(actor).orElse(null), feed.getHome(actor, page.request()));
    }

    private Me me(MeView view) {
        return new Me(view, notifications.countUnread(caller.actor()));
    }
}
