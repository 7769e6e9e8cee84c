package be.kring.web.page;

import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.question.AskingService;
import be.kring.question.AsksService;
import be.kring.question.OwnFilter;
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

/** Pages of the reader's own: what they were told, what they asked, their settings, and where they can write. */
@WebServlet(urlPatterns = {"/notifications", "/questions", "/settings", "/write"}, name = "own")
public class OwnPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NotificationService notifications;

    @Inject
    transient AskingService asking;

    @Inject
    transient AsksService asks;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getServletPath().substring(1);
        render(request, response, name, data(name));
    }

    private Map<String, Object> data(String name) {
        return switch (name) {
            case "notifications" -> Map.of("notifications", told(caller.actor()));
            case "questions" -> Map.of("asks", asks.list(caller.actor()), "questions", asking.listOwn(caller.actor(), OwnFilter.ASKED, PageRequest.first(PageRequest.DEFAULT)));
            case "settings" -> Map.of("asking", asks.getSettings(caller.actor()));
            default -> null;
        };
    }

    private Notifications told(Actor actor) {
        Page<NotificationView> first = notifications.list(actor, PageRequest.first(PageRequest.DEFAULT));
        return new Notifications(first.items(), first.next(), notifications.countUnread(actor));
    }
}
