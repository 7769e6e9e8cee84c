package be.kring.web.page;

import be.kring.mentoring.PairService;
import be.kring.mentoring.PairView;
import be.kring.shared.NotFound;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Map;

/** {@code /mentoring/{id}}: a pair, for its two. */
@WebServlet(urlPatterns = "/mentoring/*", name = "pair")
public class PairPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient PairService pairs;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = below(request);
        if (path.length != 1) {
            throw new NotFound();
        }
        PairView pair = pairs.get(caller.actor(), id(path[0]));
        pages.render(request, response, "pair", Map.of("pair", pair), Map.of("pair", pair));
    }
}
