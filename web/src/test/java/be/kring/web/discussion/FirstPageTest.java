package be.kring.web.discussion;

import be.kring.discussion.Capacity;
import be.kring.discussion.PostPolicy;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.discussion.ReactionKind;
import be.kring.discussion.ReactionView;
import be.kring.discussion.SharedPage;
import be.kring.discussion.ThreadRulesView;
import be.kring.discussion.ThreadView;
import be.kring.group.Colour;
import be.kring.group.GroupAccess;
import be.kring.group.GroupRef;
import be.kring.group.JoinPolicy;
import be.kring.group.MembershipState;
import be.kring.group.Role;
import be.kring.group.Visibility;
import be.kring.person.OrganisationView;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.LocalisedText;
import be.kring.shared.Page;
import be.kring.web.problem.Json;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What is written once for all and completed for a reader is, as JSON, what would have been written for this reader alone. */
class FirstPageTest {

    private static final UUID GROUP = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Actor ANN = new Actor(new UUID(2, 1), Language.NL, false);
    private static final Actor BEA = new Actor(new UUID(2, 2), Language.FR, false);
    private static final GroupAccess OUTSIDE = new GroupAccess(GROUP, "club35", Visibility.OPEN, JoinPolicy.OPEN, null, null);
    private static final GroupAccess MEMBER = new GroupAccess(GROUP, "club35", Visibility.OPEN, JoinPolicy.OPEN, MembershipState.MEMBER, Role.MEMBER);
    private static final GroupAccess MODERATOR = new GroupAccess(GROUP, "club35", Visibility.OPEN, JoinPolicy.OPEN, MembershipState.MEMBER, Role.MODERATOR);

    private final PostView start = post(1, ANN, PostState.VISIBLE, NOW.minusSeconds(60), "Een \"reactions\":[] in de tekst, {\\} en é\u2028");
    private final PostView reply = post(2, BEA, PostState.VISIBLE, NOW.minusSeconds(3600), "Antwoord");
    private final PostView hidden = post(3, ANN, PostState.HIDDEN, NOW.minusSeconds(30), null);
    private final SharedPage shared = new SharedPage(List.of(thread(start, List.of(reply)), thread(hidden, List.of())), "bmV4dA",
            Map.of(ANN.personId(), Map.of(reply.id(), Set.of(ReactionKind.LIKE))));

    @Test
    void the_answer_is_the_same_as_one_that_was_written_for_this_reader_alone() {
        for (Actor reader : List.of(ANN, BEA)) {
            for (GroupAccess access : List.of(OUTSIDE, MEMBER, MODERATOR)) {
                String answer = new String(FirstPage.of(41, shared).answer(reader, access, NOW), StandardCharsets.UTF_8);
                assertEquals(Json.read(Json.write(alone(reader, access))), Json.read(answer), reader + " " + access);
            }
        }
    }

    @Test
    void a_page_is_what_there_is_until_the_stream_goes_on() {
        FirstPage page = FirstPage.of(41, shared);
        assertEquals(List.of(true, true, false), List.of(page.isOf(40), page.isOf(41), page.isOf(42)));
    }

    @Test
    void who_speaks_on_it_for_an_organisation_does_not_share_it() {
        assertEquals(List.of(false, false), List.of(FirstPage.of(41, shared).isSpeaker(ANN), FirstPage.of(41, shared).isSpeaker(BEA)));
        PostView official = new PostView(reply.id(), GROUP, reply.threadId(), null, reply.author(), Capacity.ORGANISATION, reply.author().organisation(), Language.NL, "x", "x",
                List.of(), List.of(), PostState.VISIBLE, 2, NOW, NOW, null, null, null, false, List.of(), 0, null);
        FirstPage page = FirstPage.of(41, new SharedPage(List.of(thread(start, List.of(official))), null, Map.of()));
        assertEquals(List.of(false, true), List.of(page.isSpeaker(ANN), page.isSpeaker(BEA)));
    }

    private StreamPage<ThreadView> alone(Actor reader, GroupAccess access) {
        List<ThreadView> threads = shared.threads().stream().map(thread -> new ThreadView(mine(thread.post(), reader, access), thread.group(),
                thread.replyCount(), thread.lastReplies().stream().map(post -> mine(post, reader, access)).toList(), thread.lastActivityAt(), thread.rules(), null)).toList();
        return new StreamPage<>(new Page<>(threads, shared.next()), 41);
    }

    private PostView mine(PostView post, Actor reader, GroupAccess access) {
        List<ReactionView> reactions = post.reactions().stream().map(reaction -> new ReactionView(reaction.kind(), reaction.count(),
                reader == ANN && post == reply && reaction.kind() == ReactionKind.LIKE)).toList();
        List<String> can = PostPolicy.can(new PostPolicy.Case(access, post.state(), reader.is(post.author().id()), NOW.isBefore(post.undoUntil()),
                post.parentId() == null, post.locked()));
        return new PostView(post.id(), post.groupId(), post.threadId(), post.parentId(), post.author(), post.capacity(), post.onBehalfOf(),
                post.language(), post.body(), post.html(), post.tags(), post.mentioned(), post.state(), post.seq(), post.createdAt(), post.undoUntil(), post.editedAt(),
                post.correction(), post.hidden(), post.locked(), reactions, post.version(), can);
    }

    private static ThreadView thread(PostView start, List<PostView> replies) {
        return new ThreadView(start, new GroupRef(GROUP, "club35", new LocalisedText(Map.of("nl", "Club35")), Colour.values()[0]), replies.size(), replies,
                start.createdAt(), new ThreadRulesView(null, 1, null, 5), null);
    }

    private static PostView post(int number, Actor author, PostState state, Instant at, String text) {
        UUID id = new UUID(3, number);
        PersonView person = new PersonView(author.personId(), "ann", "Ann", "jurist", new OrganisationView(new UUID(4, 1), "Stad", Level.LOCAL), Level.LOCAL);
        return new PostView(id, GROUP, id, null, person, Capacity.PERSONAL, null, Language.NL, text, text == null ? null : "<p>x</p>", List.of("telewerk"),
                List.of(), state, number, at, at.plus(PostPolicy.UNDO_WINDOW), null, null, state == PostState.HIDDEN ? new PostView.Hidden(at, "reden", false) : null, number == 2,
                List.of(new ReactionView(ReactionKind.LIKE, 2, null), new ReactionView(ReactionKind.THANKS, 1, null)), 0, null);
    }
}
