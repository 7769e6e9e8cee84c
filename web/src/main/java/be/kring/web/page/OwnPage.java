package be.kring.web.page;

import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.shared.Actor;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.web.notification.Notifications;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/** Pages of the reader's own: what they were told, their settings, and where they can write. */
@WebServlet(urlPatterns = {"/notifications", "/settings", "/write"}, name = "own")
public class OwnPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NotificationService notifications;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getServletPath().substring(1);
        render(request, response, name, "notifications".equals(name) ? Map.of("notifications", told(caller.actor())) : null);
    }

    private Notifications told(Actor actor) {
        Page<NotificationView> first = notifications.list(actor, PageRequest.first(PageRequest.DEFAULT));
        return new Notifications(first.items(), first.next(), notifications.countUnread(actor));
    }
}
