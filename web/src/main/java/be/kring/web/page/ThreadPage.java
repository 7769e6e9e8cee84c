package be.kring.web.page;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostState;
import be.kring.discussion.ThreadView;
import be.kring.group.GroupService;
import be.kring.moderation.AppealService;
import be.kring.question.AskingService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import be.kring.shared.PageRequest;
import be.kring.web.discussion.StreamPage;
import be.kring.web.group.GroupAnswer;
import be.kring.web.group.GroupAnswers;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** {@code /posts/{id}}: a thread; the address of a reply leads to its place in the thread. Below it, for the author, what was decided about it. */
@WebServlet(urlPatterns = "/posts/*", name = "thread")
public class ThreadPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FeedService feed;

    @Inject
    transient AppealService appeals;

    @Inject
    transient AskingService asking;

    @Inject
    transient GroupService groups;

    @Inject
    transient GroupAnswers answers;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        if (path.length < 1 || path.length > 2 || path.length == 2 && !path[1].equals("decision")) {
            throw new NotFound();
        }
        Actor actor = caller.actor();
        UUID id = id(path[0]);
        if (path.length == 2) {
            render(request, response, "decision", Map.of("decision", appeals.getDecision(actor, id)));
        } else if (feed.isThread(actor, id)) {
            thread(request, response, actor, id);
        } else {
            response.sendRedirect("/posts/" + feed.get(actor, id).threadId() + "#post-" + id);
        }
    }

    private void thread(HttpServletRequest request, HttpServletResponse response, Actor actor, UUID id) throws IOException {
        String slug = feed.getThread(actor, id).group().slug();
        GroupAnswer group = answers.of(actor, groups.get(actor, slug));
        ThreadView thread = feed.getThread(actor, id);
        StreamPage<?> replies = new StreamPage<>(feed.listReplies(actor, id, PageRequest.first(PageRequest.MAX)), group.head());
        Map<String, Object> data = new HashMap<>(Map.of("group", group, "thread", thread, "replies", replies));
        if (thread.post().question() != null && thread.post().state() != PostState.WITHDRAWN) {
            data.put("question", asking.get(actor, id));
        }
        pages.render(request, response, "thread", data,
                Map.of("group", group.group(), "thread", thread));
    }
}
