package be.kring.desk;

import be.kring.discussion.Capacity;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.NewPost;
import be.kring.discussion.PostState;
import be.kring.discussion.PostView;
import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.person.PersonService;
import be.kring.question.AnsweringService;
import be.kring.question.AskingService;
import be.kring.question.NewQuestion;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.InvalidInput;
import be.kring.shared.Stale;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.util.List;
import java.util.UUID;

/**
 * Makes a question with its answer of a conversation, once its visitor and one of the staff who took part agree to the very same text. The visitor asks it, or, when they
 * may not write in the group, the one of the staff; who of the staff agreed answers, and the answer is accepted.
 *
 * <p>Lock order: the conversation, then what posting locks, the stream of the group and then those of persons. The desk is told after the commit, by {@link DeskRun}: its people
 * have streams below those that posting holds.
 */
@Stateless
public class DraftService {

    @Inject
    Desks desks;

    @Inject
    TalkRepository talks;

    @Inject
    DeskViews views;

    @Inject
    DeskNews news;

    @Inject
    Event<DeskRun.Posted> posted;

    @Inject
    GroupService groups;

    @Inject
    PersonService persons;

    @Inject
    AskingService asking;

    @Inject
    AnsweringService answering;

    @Inject
    DiscussionService discussion;

    /**
     * Proposes a text, or another one; who proposes agrees to it.
     *
     * @param version of the draft that the actor saw; 0 for none
     * @throws Stale        when the other side changed it meanwhile
     * @throws InvalidInput naming what is wrong
     */
    public TalkView propose(Actor actor, UUID talkId, long version, Draft draft) {
        Desks.One one = desks.lock(actor, talkId);
        TalkPolicy.requirePropose(one.policyCase());
        Draft valid = draft.valid();
        Stale.check(version, one.talk().draftVersion);
        one.talk().propose(valid);
        agreed(actor, one);
        return changed(actor, one.talk());
    }

    /** Takes the proposal away; both sides may, as long as it was not posted. */
    public TalkView drop(Actor actor, UUID talkId) {
        Desks.One one = desks.lock(actor, talkId);
        TalkPolicy.requirePropose(one.policyCase());
        one.talk().propose(null);
        return changed(actor, one.talk());
    }

    /**
     * Agrees to the text; the second to do so posts it.
     *
     * @param version of the draft that the actor read
     * @throws Stale    when it is another by now
     * @throws Conflict {@code desk-question-held} in a group where what one of the two writes waits for approval, {@code desk-question-barred} when the one of the staff may not
     *                  write there any more
     */
    public TalkView agree(Actor actor, UUID talkId, long version) {
        Desks.One one = desks.lock(actor, talkId);
        TalkPolicy.requireAgree(one.policyCase());
        Stale.check(version, one.talk().draftVersion);
        agreed(actor, one);
        if (one.talk().isAgreed()) {
            one.talk().postId = post(one.talk());
            talks.flush();
            posted.fire(new DeskRun.Posted(talkId));
            return views.of(actor, desks.again(actor, one.talk()));
        }
        return changed(actor, one.talk());
    }

    private static void agreed(Actor actor, Desks.One one) {
        if (one.policyCase().visitor()) {
            one.talk().byVisitor = true;
        } else {
            one.talk().byStaff = actor.personId();
        }
    }

    private UUID post(DeskTalk talk) {
        Actor staff = voice(talk, talk.byStaff);
        if (staff == null) {
            throw new Conflict("desk-question-barred");
        }
        Actor visitor = voice(talk, talk.visitorId);
        Actor asker = visitor == null ? staff : visitor;
        Draft draft = talk.draft();
        String slug = groups.getAccess(staff, talk.groupId).slug();
        List<UUID> topics = asking.recogniseTopics(asker, draft.title(), draft.body());
        PostView question = shown(asking.ask(asker, slug, new NewQuestion(draft.title(), draft.body(), topics, Capacity.PERSONAL, null, null, false)));
        PostView answer = shown(discussion.reply(staff, question.id(), new NewPost(draft.answer(), Capacity.PERSONAL, null, null)));
        answering.accept(asker, question.id(), answer.id());
        return question.id();
    }

    /** The person, as one who may write in the group; null for who may not. */
    private Actor voice(DeskTalk talk, UUID personId) {
        return persons.findActor(personId).filter(actor -> {
            GroupAccess access = groups.mapAccess(actor, List.of(talk.groupId)).get(talk.groupId);
            return access != null && GroupPolicy.canPost(access);
        }).orElse(null);
    }

    private static PostView shown(PostView post) {
        if (post.state() != PostState.VISIBLE) {
            throw new Conflict("desk-question-held");
        }
        return post;
    }

    private TalkView changed(Actor actor, DeskTalk talk) {
        talks.flush();
        news.changed(talk);
        return views.of(actor, desks.again(actor, talk));
    }
}
