package be.kring.desk;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.mail.MailService;
import be.kring.shared.Actor;
import be.kring.shared.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A desk or a conversation, with what decides about the actor. */
@ApplicationScoped
class Desks {

    @Inject
    GroupService groups;

    @Inject
    DeskRepository desks;

    @Inject
    TalkRepository talks;

    @Inject
    MailService mail;

    /** @param listed whether the actor is on the list of the staff */
    record Standing(Desk desk, GroupAccess access, boolean listed) {

        boolean serves() {
            return DeskPolicy.canServe(access, listed);
        }
    }

    /** @param standing of the actor at the desk */
    record One(DeskTalk talk, Standing standing, TalkPolicy.Case policyCase) {
    }

    /** @throws NotFound when there is none, or the group may not be seen */
    Standing get(Actor actor, String slug) {
        GroupAccess access = groups.getAccess(actor, slug);
        GroupPolicy.requireSee(access);
        return standing(actor, access).orElseThrow(NotFound::new);
    }

    /** Empty when there is none, or the group may not be seen. */
    Optional<Standing> find(Actor actor, UUID groupId) {
        return Optional.ofNullable(groups.mapAccess(actor, List.of(groupId)).get(groupId)).filter(GroupPolicy::canSee).flatMap(access -> standing(actor, access));
    }

    /** For one act: others wait until the transaction ends. @throws NotFound when it is not for the actor to read */
    One lock(Actor actor, UUID talkId) {
        return talks.lock(talkId).flatMap(talk -> readable(actor, talk)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound when it is not for the actor to read */
    One get(Actor actor, UUID talkId) {
        return findTalk(actor, talkId).orElseThrow(NotFound::new);
    }

    /** Empty when it is not for the actor to read. */
    Optional<One> findTalk(Actor actor, UUID talkId) {
        return talks.find(talkId).flatMap(talk -> readable(actor, talk));
    }

    /** The same conversation after an act. */
    One again(Actor actor, DeskTalk talk) {
        return readable(actor, talk).orElseThrow(NotFound::new);
    }

    private Optional<One> readable(Actor actor, DeskTalk talk) {
        boolean takesPart = talks.mapColleagues(List.of(talk.id)).getOrDefault(talk.id, List.of()).contains(actor.personId());
        return find(actor, talk.groupId).map(standing -> new One(talk, standing, policyCase(actor, talk, standing, takesPart, mail.isPossible(actor))))
                .filter(one -> TalkPolicy.canRead(one.policyCase()));
    }

    static TalkPolicy.Case policyCase(Actor actor, DeskTalk talk, Standing standing, boolean takesPart, boolean mailPossible) {
        boolean visitor = actor.is(talk.visitorId) && DeskPolicy.canVisit(standing.access());
        return new TalkPolicy.Case(talk.state, visitor, standing.serves(), takesPart, DeskPolicy.canSet(standing.access()), talk.takenAt != null,
                mailPossible && talk.mailId == null, talk.draft() != null, talk.postId != null, visitor ? talk.byVisitor : talk.byStaff != null);
    }

    private Optional<Standing> standing(Actor actor, GroupAccess access) {
        return desks.find(access.groupId()).map(desk -> new Standing(desk, access, desks.isListed(access.groupId(), actor.personId())));
    }
}
