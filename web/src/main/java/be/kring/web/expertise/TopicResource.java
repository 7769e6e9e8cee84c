package be.kring.web.expertise;

import be.kring.expertise.ExpertView;
import be.kring.expertise.ProposalService;
import be.kring.expertise.TopicDetail;
import be.kring.expertise.TopicHit;
import be.kring.expertise.TopicInput;
import be.kring.expertise.TopicService;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Page;
import be.kring.web.Items;
import be.kring.web.Once;
import be.kring.web.PageParameters;
import be.kring.web.security.Caller;
import be.kring.web.security.Limited;
import be.kring.web.security.RateLimits;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vocabulary of what people know. */
@Path("topics")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Expertise")
public class TopicResource {

    @Inject
    Caller caller;

    @Inject
    TopicService topics;

    @Inject
    ProposalService proposals;

    @Inject
    Once once;

    @GET
    @Limited(RateLimits.Kind.SEARCHES)
    @Operation(operationId = "suggestTopics", summary = "Up to ten topics for what somebody types, by names and synonyms of all languages; without a text those at the top")
    public Items<TopicHit> suggest(@QueryParam("q") String text, @QueryParam("language") String language) {
        return new Items<>(topics.suggest(caller.actor(), text, language == null || language.isEmpty() ? null : Language.of(language)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Limited(RateLimits.Kind.POSTS)
    @Operation(operationId = "proposeTopic", summary = "Propose a topic that is missing; administrators decide")
    public Response propose(TopicInput input) {
        Actor actor = caller.actor();
        return once.create(actor, "topics/{slug}", () -> proposals.propose(actor, input));
    }

    @GET
    @Path("{topic}")
    @Operation(operationId = "getTopic", summary = "A topic with its names, its synonyms, and the topics above and below it")
    public TopicDetail get(@PathParam("topic") String slug) {
        return topics.get(caller.actor(), slug);
    }

    @GET
    @Path("{topic}/people")
    @Operation(operationId = "listTopicPeople", summary = "Whoever claims a topic, as far as I may see it; experts first, then by name")
    public Page<ExpertView> people(@PathParam("topic") String slug, @BeanParam PageParameters page) {
        return topics.listPeople(caller.actor(), slug, page.request());
    }
}
