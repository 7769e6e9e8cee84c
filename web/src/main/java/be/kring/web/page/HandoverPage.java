package be.kring.web.page;

import be.kring.handover.HandoverService;
import be.kring.question.LeftFilter;
import be.kring.question.LeftService;
import be.kring.shared.Actor;
import be.kring.shared.PageRequest;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/** {@code /handover}: what the reader hands over, and what others ask them to take over. */
@WebServlet(urlPatterns = "/handover", name = "handover")
public class HandoverPage extends PageServlet {

    private static final long serialVersionUID = 1L;
    private static final PageRequest FIRST = PageRequest.first(PageRequest.DEFAULT);

    @Inject
    transient HandoverService handover;

    @Inject
    transient LeftService left;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Actor actor = caller.actor();
        render(request, response, "handover", Map.of("handover", handover.get(actor), "open", left.list(actor, LeftFilter.OPEN, FIRST),
                "accepted", left.list(actor, LeftFilter.ACCEPTED, FIRST), "inherited", left.list(actor, LeftFilter.INHERITED, FIRST)));
    }
}
