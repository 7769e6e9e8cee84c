package be.kring.web.page;

import be.kring.expertise.ExpertiseService;
import be.kring.expertise.TopicDetail;
import be.kring.expertise.TopicService;
import be.kring.expertise.TopicState;
import be.kring.handover.FarewellService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@code /topics}: the vocabulary of what people know, and a place to propose what is missing; {@code /topics/{slug}}: one topic and who knows it. */
@WebServlet(urlPatterns = {"/topics", "/topics/*"}, name = "topics")
public class TopicPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient TopicService topics;

    @Inject
    transient ExpertiseService expertise;

    @Inject
    transient FarewellService farewells;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        Actor actor = caller.actor();
        if (path.length == 0) {
            pages.render(request, response, "topics", Map.of("top", topics.suggest(actor, "", null)), Map.of());
        } else if (path.length == 1) {
            one(request, response, actor, path[0]);
        } else {
            throw new NotFound();
        }
    }

    private void one(HttpServletRequest request, HttpServletResponse response, Actor actor, String slug) throws IOException {
        TopicDetail topic = topics.get(actor, slug);
        if (!topic.topic().slug().equals(slug)) {
            response.sendRedirect("/topics/" + topic.topic().slug());
            return;
        }
        boolean mine = expertise.findOwn(actor, topic.topic().id()).isPresent();
        pages.render(request, response, "topic", Map.of("slug", slug, "people", topics.listPeople(actor, slug, PageRequest.first(PageRequest.DEFAULT))),
                Map.of("topic", topic, "mine", mine, "farewells", topic.state() == TopicState.ACCEPTED ? farewells.list(actor, slug) : List.of()));
    }
}
