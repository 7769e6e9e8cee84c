package be.kring.web.group;

import be.kring.group.GroupFilter;
import be.kring.group.GroupService;
import be.kring.group.GroupSettings;
import be.kring.group.GroupView;
import be.kring.shared.Actor;
import be.kring.shared.Level;
import be.kring.shared.Page;
import be.kring.web.Once;
import be.kring.web.PageParameters;
import be.kring.web.Version;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups. */
@Path("groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupResource {

    @Inject
    Caller caller;

    @Inject
    GroupService groups;

    @Inject
    GroupAnswers answers;

    @Inject
    Once once;

    @GET
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "listGroups", summary = "The groups that I may see, by last activity")
    public Page<GroupAnswer> list(@QueryParam("q") String text, @QueryParam("mine") boolean mine, @QueryParam("level") Level level,
                                  @BeanParam PageParameters page) {
        Actor actor = caller.actor();
        return answers.of(actor, groups.list(actor, new GroupFilter(text, mine, level), page.request()));
    }

    @POST
    @Limited(RateLimits.Kind.POSTS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "foundGroup", summary = "Found a group and become its owner")
    public Response found(Founding founding) {
        Actor actor = caller.actor();
        return once.create(actor, "groups/{slug}",
                () -> answers.of(actor, groups.found(actor, founding.slug(), founding.settings())));
    }

    @GET
    @Path("{slug}")
    @Operation(operationId = "getGroup", summary = "A group")
    public Response get(@PathParam("slug") String slug) {
        return tagged(groups.get(caller.actor(), slug));
    }

    @PATCH
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "changeGroup", summary = "Change the settings of a group")
    public Response change(@PathParam("slug") String slug, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, GroupSettings change) {
        return tagged(groups.change(caller.actor(), slug, Version.seen(ifMatch), change));
    }

    private Response tagged(GroupView view) {
        return Version.tagged(answers.of(caller.actor(), view), view.version());
    }
}
