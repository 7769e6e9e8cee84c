package be.kring.thanks;

import be.kring.discussion.FeedService;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.PostView;
import be.kring.discussion.ReportedPost;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonService;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives thanks for posts, and lets the two of them agree that they are shown. Repeating something changes nothing. */
@Stateless
public class ThanksService {

    static final int MAX_LINE = 300;
    private static final int MOST_SHOWN = 100;

    @Inject
    ThanksRepository thanks;

    @Inject
    ThanksViews views;

    @Inject
    PostReviewService posts;

    @Inject
    FeedService feed;

    @Inject
    PersonService persons;

    @Inject
    PersonDirectory people;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Thanks the author of a post. They are told of it once, also when thanks are taken away and given again.
     *
     * @param line one line; null leaves what was said before
     * @throws NotFound for a post that the actor may not read
     * @throws be.kring.shared.Conflict {@code thanks-taken-away} when the author took these thanks away
     */
    public ThanksView give(Actor actor, UUID postId, String line) {
        ReportedPost post = posts.lockReadable(actor, postId);
        ThanksPolicy.requireThank(post.policyCase());
        String said = line == null ? null : line.isBlank() ? "" : Text.line("line", line, MAX_LINE);
        boolean first = thanks.add(new Thanks(Ids.next(clock), postId, actor.personId(), post.authorId(), said == null ? "" : said, clock.instant(), false, false, null));
        Thanks given = thanks.find(postId, actor.personId()).flatMap(found -> thanks.lock(found.id())).orElseThrow(NotFound::new);
        ThanksPolicy.requireGiveAgain(actor, given);
        boolean again = !given.stands();
        if (again) {
            thanks.restore(given.id());
        }
        if (said != null && thanks.say(given.id(), said) || first || again) {
            tell(actor, given, post.groupId(), first ? ThanksChanged.Change.GIVEN : ThanksChanged.Change.SAID);
        }
        return get(actor, given.id());
    }

    /** Thanks that the actor gave or received. @throws NotFound for everyone else's */
    public ThanksView get(Actor actor, UUID id) {
        return find(actor, id).orElseThrow(NotFound::new);
    }

    /** The same for events; empty when they are gone. */
    public Optional<ThanksView> find(Actor actor, UUID id) {
        return thanks.find(id).filter(found -> ThanksPolicy.canSee(actor, found)).map(found -> views.of(actor, List.of(found)).get(0));
    }

    /** Newest first. */
    public Page<ThanksView> list(Actor actor, ThanksFilter filter, PageRequest request) {
        Page<Thanks> page = Page.of(thanks.list(actor.personId(), filter, request.after(1), request.fetch()), request, row -> Cursor.of(row.id()));
        return new Page<>(views.of(actor, page.items()), page.next());
    }

    /**
     * Says that these thanks may be shown; they are when both say so.
     *
     * @param read the words to which one agrees; empty for none
     * @throws be.kring.shared.Forbidden for thanks that stand with no topic
     * @throws be.kring.shared.Conflict {@code thanks-changed} when they say something else by now
     */
    public ThanksView agree(Actor actor, UUID id, String read) {
        Thanks found = thanks.lock(id).orElseThrow(NotFound::new);
        ThanksPolicy.requireSee(actor, found);
        if (read == null) {
            throw InvalidInput.of("line", "required");
        }
        ThanksPolicy.requireAgree(actor, found, !get(actor, id).topics().isEmpty(), read);
        return set(actor, found, true);
    }

    /** Says that they may not be shown, or not any more. */
    public ThanksView disagree(Actor actor, UUID id) {
        Thanks found = thanks.lock(id).orElseThrow(NotFound::new);
        ThanksPolicy.requireSee(actor, found);
        return set(actor, found, false);
    }

    private ThanksView set(Actor actor, Thanks found, boolean agrees) {
        if (ThanksPolicy.agrees(actor, found) != agrees) {
            thanks.agree(found.id(), actor.is(found.giverId()), agrees);
            boolean asks = agrees && !found.giverAgrees() && !found.receiverAgrees();
            tell(actor, found, groupOf(found), asks ? ThanksChanged.Change.AGREED : ThanksChanged.Change.CHANGED);
        }
        return get(actor, found.id());
    }

    /** Takes thanks away: who gave them, or who received them. What was said goes for good; that there were some is kept, so that nobody is told of them again. */
    public void remove(Actor actor, UUID id) {
        Thanks found = thanks.lock(id).orElseThrow(NotFound::new);
        ThanksPolicy.requireSee(actor, found);
        thanks.remove(id, actor.personId());
        tell(actor, found, null, ThanksChanged.Change.REMOVED);
    }

    /** What of the thanks that somebody received both show, as far as the actor sees the claim and reads the post, newest first. @throws NotFound when nobody has this handle */
    public List<EvidenceView> listShown(Actor actor, String handle) {
        Map<Thanks, List<UUID>> shown = thanks.listShown(persons.getProfile(actor, handle).id(), actor.personId(), MOST_SHOWN);
        if (shown.isEmpty()) {
            return List.of();
        }
        Map<UUID, PostView> read = feed.mapReadable(actor, shown.keySet().stream().map(Thanks::postId).collect(Collectors.toSet()));
        Map<UUID, PersonView> givers = people.mapViews(actor, shown.keySet().stream().map(Thanks::giverId).collect(Collectors.toSet()));
        return shown.entrySet().stream().filter(each -> read.containsKey(each.getKey().postId())).map(each -> {
            Thanks row = each.getKey();
            return new EvidenceView(row.id(), each.getValue(), givers.get(row.giverId()), row.line(), row.at(), row.postId(), read.get(row.postId()).threadId());
        }).toList();
    }

    private UUID groupOf(Thanks found) {
        return feed.mapNeutral(Actor.SYSTEM, List.of(found.postId())).get(found.postId()).groupId();
    }

    /** @param groupId null when it does not matter */
    private void tell(Actor actor, Thanks about, UUID groupId, ThanksChanged.Change change) {
        events.publishAll(List.of(new ThanksChanged(about.giverId(), about.id(), groupId, about.postId(), change, actor.personId()),
                new ThanksChanged(about.receiverId(), about.id(), groupId, about.postId(), change, actor.personId())));
    }
}
