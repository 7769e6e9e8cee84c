package be.kring.web.notification;

import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.shared.Page;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller was told. */
@Path("me/notifications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class NotificationResource {

    @Inject
    Caller caller;

    @Inject
    NotificationService notifications;

    @GET
    @Operation(operationId = "listNotifications", summary = "What I was told, newest first")
    public Notifications list(@BeanParam PageParameters page) {
        Page<NotificationView> found = notifications.list(caller.actor(), page.request());
        return new Notifications(found.items(), found.next(), notifications.countUnread(caller.actor()));
    }

    @PUT
    @Path("read")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readNotifications", summary = "I have read everything up to this one")
    public void read(ReadUpTo read) {
        notifications.read(caller.actor(), read.upTo());
    }
}
