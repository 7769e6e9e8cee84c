package be.kring.notification;

import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions of {@link AnnouncementRun}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AnnouncementWork {

    /** As many streams of persons are locked at a time. */
    private static final int AT_ONCE = 100;
    private static final Duration SILENCE = Duration.ofMinutes(1);

    @Inject
    AnnouncementRepository announcements;

    @Inject
    NotificationRepository notifications;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** Tells some of the members who were not told yet. @return whether there may be more of them */
    public boolean tellSome(Actor actor, UUID threadId) {
        Optional<AnnouncementRepository.Announcement> claimed = announcements.claim(threadId);
        claimed.ifPresent(this::tell);
        return claimed.isPresent() && !announcements.listMembersToTell(claimed.get(), 1).isEmpty();
    }

    /** Those that nobody went on telling. */
    public List<UUID> listSilent(Actor actor) {
        return announcements.listUntold(clock.instant().minus(SILENCE));
    }

    private void tell(AnnouncementRepository.Announcement announcement) {
        List<UUID> members = announcements.listMembersToTell(announcement, AT_ONCE);
        members.forEach(member -> {
            Notification told = new Notification(Ids.next(clock), member, NotificationKind.ANNOUNCED, announcement.personId(), clock.instant())
                    .about(announcement.groupId(), announcement.threadId(), null);
            notifications.add(told);
            events.publish(new NotificationCreated(member, told.id));
        });
        if (members.size() < AT_ONCE) {
            announcements.told(announcement.threadId(), clock.instant());
        }
    }
}
