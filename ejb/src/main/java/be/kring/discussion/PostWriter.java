package be.kring.discussion;

import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.person.MandateService;
import be.kring.person.OrganisationView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Makes posts of texts that their authors may write, or lets them wait. Who calls it has asked the policies. */
@ApplicationScoped
class PostWriter {

    @Inject
    GroupService groups;

    @Inject
    PersonDirectory people;

    @Inject
    MandateService mandates;

    @Inject
    PostRepository posts;

    @Inject
    AnnotationRepository annotations;

    @Inject
    Composition composition;

    @Inject
    Screener screener;

    @Inject
    HeldRepository held;

    @Inject
    Event<PostHeld> holding;

    @Inject
    Event<QuestionReplied> replies;

    @Inject
    PostViews views;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Keeps a text until a moderator has looked at it. @throws Forbidden {@code no-mandate} */
    PostView hold(Actor actor, GroupAccess group, Post parent, NewPost command, Screener.Screened screened, boolean question, Instant now) {
        Composition.Text text = composition.compose(actor, group, command.body(), command.language());
        onBehalfOf(actor, command);
        HeldPost waits = new HeldPost(Ids.next(clock), group.groupId(), parent, actor.personId(), command, text, screened.reason().orElseThrow(), now);
        waits.question = question;
        held.add(waits);
        holding.fire(new PostHeld(waits.id, waits.groupId, waits.authorId, waits.language, waits.html, screened.shown(group)));
        PersonView author = people.findView(actor, actor.personId()).orElseThrow(NotFound::new);
        return views.held(waits, author);
    }

    /** Stores a text and tells everybody. @throws Forbidden {@code no-mandate} when the author may not speak for that organisation today */
    PostView write(Actor actor, GroupAccess group, Post parent, NewPost command, Screener.Screened screened, Instant now, boolean locked) {
        return write(actor, group, parent, command, screened, now, locked, false);
    }

    /** Stores the start of a thread that is a question. */
    PostView ask(Actor actor, GroupAccess group, NewPost command, Screener.Screened screened, Instant now) {
        return write(actor, group, null, command, screened, now, false, true);
    }

    private PostView write(Actor actor, GroupAccess group, Post parent, NewPost command, Screener.Screened screened, Instant now, boolean locked,
                           boolean question) {
        Composition.Text text = composition.compose(actor, group, command.body(), command.language());
        PersonView author = people.findView(actor, actor.personId()).orElseThrow(NotFound::new);
        Post post = new Post(Ids.next(clock), group.groupId(), parent, author, onBehalfOf(actor, command), now);
        post.write(text.body(), text.html(), text.language());
        post.question = question;
        screened.note(post, now);
        groups.active(actor, group.groupId());
        post.seq = events.publish(new PostCreated(post.groupId, post.id, post.threadId, post.parentId, post.authorId,
                List.copyOf(text.mentions())));
        posts.add(post);
        annotations.add(post, text.tags(), text.mentions());
        screener.flag(post.id, screened);
        if (parent != null && (parent.isThread() ? parent : posts.find(parent.threadId).orElseThrow(NotFound::new)).question) {
            replies.fire(new QuestionReplied(post.groupId, post.threadId, post.id, post.authorId));
        }
        return views.fresh(actor, group, post, author, text, locked);
    }

    private OrganisationView onBehalfOf(Actor actor, NewPost command) {
        if (command.capacity() != Capacity.ORGANISATION) {
            return null;
        }
        if (command.organisationId() == null) {
            throw InvalidInput.of("organisationId", "required");
        }
        return mandates.requireValid(actor, command.organisationId());
    }
}
