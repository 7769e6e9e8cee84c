package be.kring.web.page;

import be.kring.search.Found;
import be.kring.search.Kind;
import be.kring.search.SearchService;
import be.kring.search.Wanted;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.PageRequest;
import be.kring.shared.Region;
import be.kring.web.security.RateLimits;
import be.kring.web.problem.TooManyRequests;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** {@code /search?q=…}: the search with its first answer. What is wrong in the address filters nothing: it may have been typed by hand. */
@WebServlet(urlPatterns = "/search", name = "search")
public class SearchPage extends PageServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SearchService search;

    @Inject
    transient RateLimits limits;

    @Override
    protected void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text = Optional.ofNullable(request.getParameter("q")).orElse("").strip();
        Kind kind = one(Kind.values(), request.getParameter("kind"));
        Level level = one(Level.values(), request.getParameter("level"));
        Language language = Language.find(request.getParameter("language")).orElse(null);
        Region region = Region.find(request.getParameter("region")).orElse(null);
        boolean available = "true".equals(request.getParameter("available"));
        UUID organisation = organisation(request.getParameter("organisation"));
        boolean near = "true".equals(request.getParameter("near"));
        Map<String, Object> data = new HashMap<>();
        data.put("q", text);
        data.put("kind", kind);
        data.put("level", level);
        data.put("language", language);
        data.put("region", region);
        data.put("available", available);
        data.put("organisation", organisation);
        data.put("near", near);
        data.put("found", text.isEmpty() ? null : find(new Wanted(text, kind, level, organisation, language, region, available, near, PageRequest.first(PageRequest.DEFAULT))));
        render(request, response, "search", data);
    }

    /** Null when it cannot be asked like this, or too often: then the page asks again, and says what is wrong. */
    private Found find(Wanted wanted) {
        try {
            limits.countSearch(caller.actor());
            return search.find(caller.actor(), wanted);
        } catch (InvalidInput | TooManyRequests refused) {
            return null;
        }
    }

    private static UUID organisation(String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static <E extends Enum<E>> E one(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst().orElse(null);
    }
}
