package be.kring.web.search;

import be.kring.search.Found;
import be.kring.search.Kind;
import be.kring.search.SearchService;
import be.kring.search.Wanted;
import be.kring.shared.InvalidInput;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.Region;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import java.util.UUID;

/** One field for everything. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Search")
public class SearchResource {

    @Inject
    Caller caller;

    @Inject
    SearchService search;

    @GET
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "search", summary = "People who know, posts, groups, organisations and topics, each with why; nothing that I may not see")
    public Found find(@QueryParam("q") String text, @QueryParam("kind") Kind kind, @QueryParam("level") Level level,
                      @QueryParam("organisation") UUID organisation, @QueryParam("language") String language, @QueryParam("region") String region,
                      @QueryParam("available") boolean available, @QueryParam("near") boolean near, @BeanParam PageParameters page) {
        return search.find(caller.actor(), new Wanted(text, kind, level, organisation, language(language), region(region), available, near, page.request()));
    }

    private static Language language(String tag) {
        return tag == null || tag.isEmpty() ? null
                : Language.find(tag).filter(found -> found.tag().equals(tag)).orElseThrow(() -> InvalidInput.of("language", "invalid-value"));
    }

    private static Region region(String code) {
        return code == null || code.isEmpty() ? null : Region.of(code);
    }
}
