package be.kring.web.page;

import be.kring.discussion.FeedService;
import be.kring.person.PersonService;
import be.kring.question.AsksService;
import be.kring.shared.Actor;
import be.kring.shared.PageRequest;
import be.kring.web.person.Home;
import be.kring.welcome.WelcomeService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/** {@code /home}: what is new in the reader's groups, what they are asked, and their welcome in the first month. */
@WebServlet(urlPatterns = "/home", name = "home")
public class HomePage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PersonService persons;

    @Inject
    transient FeedService feed;

    @Inject
    transient AsksService asks;

    @Inject
    transient WelcomeService welcome;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = caller.actor();
        Home home = new Home(persons.visit(actor).orElse(null), feed.getHome(actor, PageRequest.first(PageRequest.DEFAULT)));
        render(request, response, "home", Map.of("home", home, "asks", asks.list(actor), "welcome", welcome.get(actor)));
    }
}
