package be.kring.notification;

import be.kring.admission.AdmissionChanged;
import be.kring.admission.InvitedChanged;
import be.kring.admission.RequestChanged;
import be.kring.discussion.DiscussionService;
import be.kring.discussion.FeedService;
import be.kring.discussion.HeldLapsed;
import be.kring.discussion.PostCorrected;
import be.kring.discussion.PostCreated;
import be.kring.discussion.PostEdited;
import be.kring.discussion.PostHidden;
import be.kring.discussion.ThreadChanged;
import be.kring.group.GroupService;
import be.kring.group.LinkAsked;
import be.kring.group.MembershipChanged;
import be.kring.group.OwnersWanted;
import be.kring.group.RequestAsked;
import be.kring.moderation.ReportChanged;
import be.kring.moderation.ReviewChanged;
import be.kring.person.MandateChanged;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Hears what happens and tells those whom it concerns, once each and never of their own doing. */
@ApplicationScoped
class Teller {

    @Inject
    NotificationRepository notifications;

    @Inject
    AnnouncementRepository announcements;

    @Inject
    Event<AnnouncementRun.Announced> announced;

    @Inject
    DiscussionService discussion;

    @Inject
    FeedService feed;

    @Inject
    GroupService groups;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    void on(@Observes PostCreated event) {
        Map<UUID, NotificationKind> told = new TreeMap<>();
        if (event.parentId() != null) {
            feed.listAuthors(Actor.SYSTEM, List.of(event.parentId(), event.threadId())).forEach(author -> told.put(author, NotificationKind.REPLY));
        }
        event.mentions().forEach(person -> told.put(person, NotificationKind.MENTION));
        tellReaders(told, event.authorId(), event.groupId(), event.postId());
    }

    void on(@Observes PostEdited event) {
        Map<UUID, NotificationKind> told = new TreeMap<>();
        event.mentions().forEach(person -> told.put(person, NotificationKind.MENTION));
        tellReaders(told, event.authorId(), event.groupId(), event.postId());
    }

    void on(@Observes PostCorrected event) {
        Map<UUID, NotificationKind> told = new TreeMap<>();
        event.mentions().forEach(person -> told.put(person, NotificationKind.MENTION));
        discussion.listRepliers(Actor.SYSTEM, event.postId()).forEach(person -> told.put(person, NotificationKind.CORRECTION));
        tellReaders(told, event.authorId(), event.groupId(), event.postId());
    }

    void on(@Observes PostHidden event) {
        if (!event.reported() && !event.by().equals(event.authorId())) {
            tell(event.authorId(), NotificationKind.HIDDEN, event.by(), event.groupId(), event.postId(), null);
        }
    }

    void on(@Observes HeldLapsed event) {
        tell(event.authorId(), NotificationKind.LAPSED, null, event.groupId(), null, event.body());
    }

    void on(@Observes ThreadChanged event) {
        if (event.change() == ThreadChanged.Change.ANNOUNCED) {
            announcements.add(event.threadId(), event.groupId(), event.by(), clock.instant());
            announced.fire(new AnnouncementRun.Announced(event.threadId()));
        }
    }

    void on(@Observes RequestAsked event) {
        tell(event.moderatorId(), NotificationKind.REQUEST, event.personId(), event.groupId(), null, null);
    }

    void on(@Observes AdmissionChanged event) {
        if (event.question() != null) {
            tell(event.personId(), NotificationKind.ASKED_BACK, event.by(), event.groupId(), null, event.question());
        }
    }

    void on(@Observes InvitedChanged event) {
        if (event.by() != null) {
            tell(event.personId(), NotificationKind.INVITED, event.by(), event.groupId(), null, null);
        }
    }

    void on(@Observes RequestChanged event) {
        if (event.by().equals(event.personId()) && event.moderatorId().equals(event.askedBy())) {
            tell(event.moderatorId(), NotificationKind.ANSWERED, event.by(), event.groupId(), null, null);
        }
    }

    void on(@Observes MembershipChanged event) {
        switch (event.change()) {
            case ACCEPTED -> tell(event.personId(), NotificationKind.ACCEPTED, event.by(), event.groupId(), null, null);
            case DECLINED -> tell(event.personId(), NotificationKind.DECLINED, event.by(), event.groupId(), null, event.reason());
            case ADDED -> tellOfMembership(event, NotificationKind.ADDED);
            case ROLE -> tellOfMembership(event, NotificationKind.ROLE);
            case MUTED -> tellOfMembership(event, NotificationKind.MUTED);
            case UNMUTED -> tellOfMembership(event, NotificationKind.UNMUTED);
            case REMOVED -> tellOfMembership(event, NotificationKind.REMOVED);
            case BANNED -> tellOfMembership(event, NotificationKind.BANNED);
            case BAN_LIFTED -> tellOfMembership(event, NotificationKind.BAN_LIFTED);
            case ENDED -> tellOfMembership(event, NotificationKind.ENDED);
            case GROUP_ENDING -> tellOfMembership(event, NotificationKind.GROUP_ENDING);
            case RULE_ADMITTED -> tellOfMembership(event, NotificationKind.RULE_ADMITTED);
            case RULE_ENDED -> tellOfMembership(event, NotificationKind.RULE_ENDED);
            case RULE_ALUMNUS -> tellOfMembership(event, NotificationKind.RULE_ALUMNUS);
            case RULE_NOTICE -> tellOfMembership(event, NotificationKind.RULE_NOTICE);
            case OFFERED -> tellOfMembership(event, NotificationKind.OWNERSHIP_OFFERED);
            case OFFER_DECLINED -> tellOfMembership(event, NotificationKind.OWNERSHIP_DECLINED);
            default -> { }
        }
    }

    /** What ends by itself nobody did. */
    private void tellOfMembership(MembershipChanged event, NotificationKind kind) {
        if (!event.by().equals(event.personId())) {
            UUID by = event.by().equals(Actor.SYSTEM.personId()) ? null : event.by();
            tell(new Notification(Ids.next(clock), event.personId(), kind, by, clock.instant()).about(event.groupId(), null, event.reason())
                    .until(event.until()));
        }
    }

    void on(@Observes OwnersWanted event) {
        event.asks().stream().sorted(Comparator.comparing(ask -> ask.personId().toString())).forEach(ask ->
                tell(ask.personId(), ask.administrator() ? NotificationKind.OWNERLESS_ESCALATED : NotificationKind.OWNERLESS, null, ask.groupId(), null, null));
    }

    void on(@Observes LinkAsked event) {
        event.moderators().stream().filter(person -> !person.equals(event.by()))
                .forEach(person -> tell(person, NotificationKind.LINK_ASKED, event.by(), event.groupId(), null, null));
    }

    /** Without who reported: the actor is nobody. */
    void on(@Observes ReportChanged event) {
        switch (event.change()) {
            case OPENED -> tell(event.reviewerId(), event.asAdministrator() ? NotificationKind.ESCALATED : NotificationKind.REPORT, null,
                    event.groupId(), event.postId(), null);
            case APPEALED -> tell(event.reviewerId(), event.asAdministrator() ? NotificationKind.ESCALATED : NotificationKind.APPEAL, null,
                    event.groupId(), event.postId(), null);
            case HANDED_OVER -> {
                if (event.asAdministrator()) {
                    tell(event.reviewerId(), NotificationKind.ESCALATED, null, event.groupId(), event.postId(), null);
                }
            }
            default -> { }
        }
    }

    void on(@Observes ReviewChanged event) {
        if (!event.personId().equals(event.by())) {
            NotificationKind kind = NotificationKind.valueOf((event.asAuthor() ? "REVIEW_" : "REPORT_") + event.result());
            tell(new Notification(Ids.next(clock), event.personId(), kind, event.by(), clock.instant())
                    .about(event.groupId(), event.postId(), event.rationale() == null || event.rationale().isEmpty() ? null : event.rationale()).decidedIn(event.asAuthor() ? event.caseId() : null));
        }
    }

    void on(@Observes MandateChanged event) {
        if (event.given() && !event.by().equals(event.personId())) {
            tell(event.personId(), NotificationKind.MANDATE, event.by(), null, null, null);
        }
    }

    /** By rising id, which is the order of locks; who has left a closed group since is not told. */
    private void tellReaders(Map<UUID, NotificationKind> told, UUID authorId, UUID groupId, UUID postId) {
        told.remove(authorId);
        told.keySet().retainAll(groups.readersAmong(Actor.SYSTEM, groupId, List.copyOf(told.keySet())));
        told.forEach((person, kind) -> tell(person, kind, authorId, groupId, postId, null));
    }

    private void tell(UUID personId, NotificationKind kind, UUID actorId, UUID groupId, UUID postId, String reason) {
        tell(new Notification(Ids.next(clock), personId, kind, actorId, clock.instant()).about(groupId, postId, reason));
    }

    private void tell(Notification notification) {
        notifications.add(notification);
        events.publish(new NotificationCreated(notification.personId, notification.id));
    }
}
