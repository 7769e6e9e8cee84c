package be.kring.container;

import be.kring.expertise.TopicService;
import be.kring.group.Role;
import be.kring.mentoring.EntryInput;
import be.kring.mentoring.Meeting;
import be.kring.mentoring.MentoringKind;
import be.kring.mentoring.MentoringService;
import be.kring.mentoring.MentoringSide;
import be.kring.mentoring.MentoringView;
import be.kring.mentoring.ProgrammeService;
import be.kring.mentoring.ProposalView;
import be.kring.mentoring.RoundWork;
import be.kring.notification.NotificationKind;
import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.shared.Actor;
import be.kring.shared.Language;
import be.kring.shared.PageRequest;
import be.kring.shared.ShiftableClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A group with buddies and mentors, for tests. All its people work for one organisation and do not mind. */
@ApplicationScoped
public class MentoringScene {

    @Inject
    World world;

    @Inject
    TopicService topics;

    @Inject
    ProgrammeService programmes;

    @Inject
    MentoringService mentoring;

    @Inject
    RoundWork rounds;

    @Inject
    NotificationService notifications;

    @Inject
    ShiftableClock clock;

    /** @return its slug */
    String group(Actor owner) {
        String slug = world.openGroup(owner);
        programmes.change(owner, slug, true);
        return slug;
    }

    /** A new member who takes part with one place. */
    Actor part(Actor owner, String slug, MentoringKind kind, MentoringSide side) {
        return part(owner, slug, kind, side, 1);
    }

    Actor part(Actor owner, String slug, MentoringKind kind, MentoringSide side, int places) {
        Actor member = world.member(owner, slug, Role.MEMBER);
        take(member, slug, kind, side, places);
        return member;
    }

    MentoringView take(Actor member, String slug, MentoringKind kind, MentoringSide side, int places) {
        return mentoring.takePart(member, slug, kind, side, input(member, places));
    }

    EntryInput input(Actor member, int places) {
        UUID topic = topics.find(member, "telework").orElseThrow().id();
        return new EntryInput(places, List.of(topic), List.of(Language.NL), List.of(), Meeting.ONLINE, true, "Hallo");
    }

    /** A round, of which everybody is told. */
    void round(Actor owner, String slug) {
        programmes.run(owner, slug);
        tell();
    }

    void tell() {
        boolean more = true;
        while (more) {
            more = rounds.tellSome(Actor.SYSTEM);
        }
    }

    List<ProposalView> proposals(Actor actor, String slug) {
        return mentoring.get(actor, slug).proposals();
    }

    UUID proposal(Actor actor, String slug) {
        return proposals(actor, slug).get(0).id();
    }

    /** Who is proposed. */
    List<UUID> proposed(Actor actor, String slug) {
        return proposals(actor, slug).stream().map(each -> each.other().id()).sorted().toList();
    }

    long told(Actor actor, NotificationKind kind) {
        return notifications.list(actor, PageRequest.first(100)).items().stream().map(NotificationView::kind).filter(kind::equals).count();
    }

    void later(Duration time, Runnable work) {
        clock.at(Instant.now(clock).plus(time), work);
    }
}
