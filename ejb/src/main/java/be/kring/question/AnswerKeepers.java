package be.kring.question;

import be.kring.group.GroupAccess;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupService;
import be.kring.group.MembershipService;
import be.kring.handover.HeirService;
import be.kring.person.PersonService;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.UUID;

/**
 * Who says whether an accepted answer still holds: its author; when that person left the group, or left altogether, the heirs of the topics of the question who
 * may write in the group; without any, nobody, and then the moderators do it.
 */
@ApplicationScoped
class AnswerKeepers {

    @Inject
    MarkRepository marks;

    @Inject
    HeirService heirs;

    @Inject
    PersonService persons;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    List<UUID> list(UUID groupId, UUID questionId, UUID authorId) {
        if (isHere(groupId, authorId)) {
            return List.of(authorId);
        }
        List<UUID> topics = marks.topics(List.of(questionId)).getOrDefault(questionId, List.of());
        return heirs.listHeirs(Actor.SYSTEM, authorId, topics).stream().filter(heir -> mayWrite(groupId, heir)).toList();
    }

    private boolean isHere(UUID groupId, UUID personId) {
        return persons.findActor(personId).isPresent() && !heirs.isGone(Actor.SYSTEM, personId)
                && !memberships.membersAmong(Actor.SYSTEM, groupId, List.of(personId)).isEmpty();
    }

    private boolean mayWrite(UUID groupId, UUID personId) {
        GroupAccess access = groups.mapAccess(Actor.SYSTEM.as(personId), List.of(groupId)).get(groupId);
        return access != null && GroupPolicy.canPost(access);
    }
}
