package be.kring.web.page;

import be.kring.group.GroupFilter;
import be.kring.group.GroupService;
import be.kring.shared.Actor;
import be.kring.shared.Level;
import be.kring.shared.PageRequest;
import be.kring.web.group.GroupAnswers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /groups?q=&level=&mine=}: the directory; {@code /groups/new}: founding one. */
@WebServlet(urlPatterns = {"/groups", "/groups/new"}, name = "groups")
public class GroupsPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient GroupService groups;

    @Inject
    transient GroupAnswers answers;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().endsWith("/new")) {
            render(request, response, "groupNew", null);
        } else {
            directory(request, response);
        }
    }

    /** A level that does not exist filters nothing: the address may have been typed by hand. */
    private void directory(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = caller.actor();
        String text = Optional.ofNullable(request.getParameter("q")).orElse("");
        boolean mine = "true".equals(request.getParameter("mine"));
        Level level = Arrays.stream(Level.values()).filter(each -> each.name().equals(request.getParameter("level"))).findFirst().orElse(null);
        Map<String, Object> data = new HashMap<>();
        data.put("groups", answers.of(actor, groups.list(actor, new GroupFilter(text, mine, level), PageRequest.first(PageRequest.DEFAULT))));
        data.put("q", text);
        data.put("mine", mine);
        data.put("level", level);
        render(request, response, "groups", data);
    }
}
