package be.kring.group;

import be.kring.person.LookAlikeKind;
import be.kring.person.LookAlikeService;
import be.kring.person.OfficialChanged;
import be.kring.person.OfficialVerified;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Names;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Brings badges to the screens of groups, and finds groups that had a name that looks official before the account was verified. */
@ApplicationScoped
class OfficialNames {

    @Inject
    GroupRepository groups;

    @Inject
    LookAlikeService lookAlikes;

    @Inject
    DomainEvents events;

    /** Wherever somebody is seen: in the groups of which they are a member, and those in which they wrote. */
    void on(@Observes OfficialChanged event) {
        events.publishAll(event.personIds().stream().flatMap(person -> groups.listWhereSeen(person).stream().map(group -> new BadgeChanged(group, person))).toList());
    }

    /** But hidden groups, which exist for their members only. */
    void on(@Observes OfficialVerified event) {
        groups.listAll().stream().filter(group -> group.visibility != Visibility.HIDDEN).forEach(group ->
                group.names().byLanguage().values().stream().distinct().filter(name -> event.skeletons().contains(Names.skeleton(name))).forEach(name ->
                        lookAlikes.note(Actor.SYSTEM, LookAlikeKind.GROUP, group.id, "/groups/" + group.slug + "/about", name, event.personId())));
    }

    void erase(@Observes @Priority(GroupErased.REFERRING) GroupErased event) {
        lookAlikes.forget(Actor.SYSTEM, LookAlikeKind.GROUP, event.groupId());
    }
}
