package be.kring.web.live;

import be.kring.admission.InvitedService;
import be.kring.admission.RequestService;
import be.kring.discussion.FeedService;
import be.kring.discussion.HeldService;
import be.kring.enrolment.EnrolmentService;
import be.kring.group.GroupPolicy;
import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.group.MemberPolicy;
import be.kring.group.MembershipService;
import be.kring.group.MembershipState;
import be.kring.group.MembershipView;
import be.kring.guide.GuidanceService;
import be.kring.mentoring.MentoringService;
import be.kring.moderation.AppealService;
import be.kring.moderation.ReviewService;
import be.kring.notification.NotificationService;
import be.kring.notification.NotificationView;
import be.kring.person.MeView;
import be.kring.person.PersonService;
import be.kring.question.AsksService;
import be.kring.rule.RuleService;
import be.kring.shared.Actor;
import be.kring.shared.StreamId;
import be.kring.stream.EventLog;
import be.kring.stream.LoggedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes the {@code data} of a person's own events from the state of this moment; empty when the person is gone. */
@ApplicationScoped
class PersonEventViews {

    @Inject
    PersonService persons;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    RequestService requests;

    @Inject
    InvitedService invited;

    @Inject
    FeedService feed;

    @Inject
    HeldService held;

    @Inject
    EnrolmentService enrolment;

    @Inject
    RuleService rules;

    @Inject
    GuidanceService guidance;

    @Inject
    AsksService asks;

    @Inject
    MentoringService mentoring;

    @Inject
    ProfileEventViews profiles;

    @Inject
    DeskEventViews desks;

    @Inject
    MissionEventViews missions;

    @Inject
    HandoverEventViews handovers;

    @Inject
    NotificationService notifications;

    @Inject
    ReviewService reviews;

    @Inject
    AppealService appeals;

    @Inject
    EventLog log;

    /** The data of each event, in the same order. */
    List<Object> of(UUID personId, List<LoggedEvent> events) {
        return persons.findActor(personId).map(actor -> of(actor, events)).orElseGet(() -> events.stream().map(gone -> (Object) Map.of()).toList());
    }

    private List<Object> of(Actor actor, List<LoggedEvent> events) {
        Map<UUID, NotificationView> told = notifications.map(actor,
                events.stream().map(event -> event.id("notificationId")).filter(Objects::nonNull).collect(Collectors.toSet()));
        boolean aboutNotifications = events.stream().anyMatch(event -> event.name().startsWith("notification."));
        long unread = aboutNotifications ? notifications.countUnread(actor) : 0;
        return events.stream().map(event -> view(actor, event, told, unread)).toList();
    }

    private Object view(Actor actor, LoggedEvent event, Map<UUID, NotificationView> told, long unread) {
        return switch (event.name()) {
            case "membership.changed" -> membership(actor, event.id("groupId"));
            case "group.read" -> groupRead(actor, event.id("groupId"));
            case "request.asked", "request.decided", "request.changed" -> requests(actor, event.id("groupId"), event.id("personId"));
            case "invitation.changed" -> Map.of("groupId", event.id("groupId"));
            case "invited.changed" -> Map.of("invited", invited.list(actor));
            case "admission.changed" -> admission(actor, event.id("groupId"));
            case "report.changed" -> report(actor, event.id("groupId"), event.id("caseId"));
            case "review.changed" -> review(actor, event);
            case "watched.changed" -> Collections.singletonMap("groupId", event.id("groupId"));
            case "held.changed" -> Map.of("groupId", event.id("groupId"), "held", held.listOwn(actor, event.id("groupId")));
            case "import.changed" -> enrolment.find(actor, event.id("importId")).<Map<String, Object>>map(found -> Map.of("import", found)).orElse(Map.of());
            case "rules.changed" -> rules.find(actor, event.id("groupId")).<Map<String, Object>>map(found -> Map.of("groupId", event.id("groupId"), "rules", found))
                    .orElse(Map.of());
            case "guidance.changed" -> guidance.find(actor, event.id("pathId")).<Map<String, Object>>map(path -> Map.of("groupId", event.id("groupId"),
                    "postId", event.id("postId"), "path", path)).orElse(Map.of());
            case "expertise.changed", "following.changed", "photo.changed", "profile.changed", "projects.changed", "topics.changed" -> profiles.of(actor, event);
            case "desk.changed", "desk.line" -> desks.of(actor, event);
            case "mission.changed", "experience.changed", "welcome.changed" -> missions.of(actor, event);
            case "handover.changed", "thanks.changed", "suggestion.dismissed" -> handovers.of(actor, event);
            case "sanction.changed" -> sanction(actor, event.id("groupId"), event.id("personId"));
            case "notification.created" -> told.containsKey(event.id("notificationId"))
                    ? Map.of("notification", told.get(event.id("notificationId")), "unreadNotifications", unread) : Map.of();
            case "notification.read" -> Map.of("upTo", event.id("upTo"), "unreadNotifications", unread);
            case "notification.withdrawn" -> Map.of("notificationId", event.id("notificationId"), "unreadNotifications", unread);
            case "asks.changed" -> Map.of("asks", asks.list(actor));
            case "mentoring.changed" -> mentoring(actor, event.id("groupId"));
            case "settings.changed" -> settings(persons.getMe(actor));
            case "mandate.changed" -> Map.of("mandates", persons.getMe(actor).mandates());
            default -> Map.of();
        };
    }

    /** The head is 0 for who is no member: how much is written in a group is none of their business. */
    private Map<String, Object> membership(Actor actor, UUID groupId) {
        GroupRef group = groups.mapRefs(actor, List.of(groupId)).get(groupId);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("groupId", groupId);
        data.put("slug", group.slug());
        data.put("names", group.names());
        data.put("colour", group.colour());
        Optional<MembershipView> membership = memberships.findStanding(actor, groupId).map(MembershipService.Standing::membership);
        data.put("membership", membership.orElse(null));
        data.put("head", membership.filter(own -> own.state() == MembershipState.MEMBER).map(own -> log.head(Actor.SYSTEM, StreamId.group(groupId))).orElse(0L));
        data.put("unread", feed.mapUnread(actor).getOrDefault(groupId, 0L));
        return data;
    }

    /** The count is 0 for who leads the group no more. */
    private Map<String, Object> requests(Actor actor, UUID groupId, UUID personId) {
        boolean leads = Optional.ofNullable(groups.mapAccess(actor, List.of(groupId)).get(groupId)).filter(GroupPolicy::canModerate).isPresent();
        return Map.of("groupId", groupId, "personId", personId, "pendingRequests", leads ? memberships.countRequests(actor, groupId) : 0L);
    }

    /** The admission is null for who may not see the group any more. */
    private Map<String, Object> admission(Actor actor, UUID groupId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("groupId", groupId);
        data.put("admission", requests.findAdmission(actor, groupId).orElse(null));
        return data;
    }

    /** Null for who is no member any more. */
    private Map<String, Object> mentoring(Actor actor, UUID groupId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("groupId", groupId);
        data.put("mentoring", mentoring.find(actor, groupId).orElse(null));
        return data;
    }

    /** The count is null for who is no moderator of the group. */
    private Map<String, Object> report(Actor actor, UUID groupId, UUID caseId) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("groupId", groupId);
        data.put("caseId", caseId);
        data.put("openReports", groupId == null ? null : reviews.mapWaiting(actor, groups.mapAccess(actor, List.of(groupId)).values()).get(groupId));
        data.put("waiting", reviews.isWaiting(actor, caseId));
        return data;
    }

    /** The decision is null for a reporter, and as long as there is none; the post and the group are null for what is about neither. */
    private Map<String, Object> review(Actor actor, LoggedEvent event) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("caseId", event.id("caseId"));
        data.put("groupId", event.id("groupId"));
        data.put("postId", event.id("postId"));
        data.put("decision", appeals.findOwn(actor, event.id("caseId")).orElse(null));
        return data;
    }

    /** For who leads the group at the time of delivery. */
    private Map<String, Object> sanction(Actor actor, UUID groupId, UUID personId) {
        if (!Optional.ofNullable(groups.mapAccess(actor, List.of(groupId)).get(groupId)).map(MemberPolicy::canSeeStanding).orElse(false)) {
            return Map.of();
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("groupId", groupId);
        data.put("personId", personId);
        data.put("membership", memberships.findStanding(actor.as(personId), groupId).map(MembershipService.Standing::membership).orElse(null));
        return data;
    }

    private Map<String, Object> groupRead(Actor actor, UUID groupId) {
        long seq = memberships.findStanding(actor, groupId).map(MembershipService.Standing::readSeq).orElse(0L);
        return Map.of("groupId", groupId, "seq", seq, "unread", feed.mapUnread(actor).getOrDefault(groupId, 0L));
    }

    private static Map<String, Object> settings(MeView me) {
        return Map.of("language", me.language(), "theme", me.theme());
    }
}
