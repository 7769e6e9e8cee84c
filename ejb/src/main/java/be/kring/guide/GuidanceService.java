package be.kring.guide;

import be.kring.audit.AuditTrail;
import be.kring.discussion.PostPolicy;
import be.kring.discussion.PostReviewService;
import be.kring.discussion.ReportedPost;
import be.kring.group.MembershipService;
import be.kring.person.OrganisationDirectory;
import be.kring.person.OrganisationView;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Walks a moderator through the guide for a post, and keeps the path with the post for the moderators of its group. */
@Stateless
public class GuidanceService {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final int MAX_RATIONALE = 2_000;

    @Inject
    GuideRepository guides;

    @Inject
    PostReviewService posts;

    @Inject
    MembershipService memberships;

    @Inject
    PersonDirectory people;

    @Inject
    OrganisationDirectory organisations;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** @throws Forbidden for who reads the post and does not moderate its group */
    public GuidanceView get(Actor actor, UUID postId) {
        ReportedPost post = guided(actor, postId);
        GuideVersion current = guides.getCurrent();
        return new GuidanceView(current.number(), current.guide().questions(), current.guide().suggestions(), spokespeople(actor, post.groupId()),
                GuidePolicy.can(post.policyCase()));
    }

    /** The paths that were kept for a post, newest first. */
    public Page<GuidedPathView> list(Actor actor, UUID postId, PageRequest request) {
        guided(actor, postId);
        UUID before = request.after(1).map(cursor -> cursor.id(0)).orElse(null);
        Page<GuidedPath> page = Page.of(guides.list(postId, before, request.fetch()), request, path -> Cursor.of(path.id));
        return new Page<>(views(actor, page.items()), page.next());
    }

    /**
     * Keeps a path with a post; on record, and at once with the other moderators.
     *
     * @throws InvalidInput when there is no such version, or the answers do not end at a suggestion of it
     */
    public GuidedPathView keep(Actor actor, UUID postId, GuidedChoice choice) {
        ReportedPost post = posts.lockReadable(actor, postId);
        GuidePolicy.requireKeep(post.policyCase());
        String why = Text.block("rationale", choice.rationale(), MAX_RATIONALE);
        if (choice.version() == null) {
            throw InvalidInput.of("version", "required");
        }
        GuideVersion version = guides.find(choice.version()).orElseThrow(() -> InvalidInput.of("version", "unknown"));
        Guide.Suggestion end = version.guide().walk(choice.answers()).end();
        GuidedPath path = new GuidedPath(Ids.next(clock), postId, actor.personId(), clock.instant(), version.number(), choice.answers(), why);
        guides.add(path);
        audit.record(actor, "post.guided", "post:" + postId, Map.of("group", post.groupId().toString(), "suggestion", end.title().in(actor.language()),
                "version", version.number()));
        events.publishAll(memberships.listModerators(actor, post.groupId()).stream()
                .map(moderator -> new GuidanceChanged(moderator, post.groupId(), postId, path.id)).toList());
        return views(actor, List.of(path)).get(0);
    }

    /** A path for events; empty for who does not moderate the group of its post, and when it is gone. */
    public Optional<GuidedPathView> find(Actor actor, UUID id) {
        return guides.findPath(id).filter(path -> posts.findReadable(actor, path.postId).map(ReportedPost::policyCase).filter(PostPolicy::canGuide).isPresent())
                .map(path -> views(actor, List.of(path)).get(0));
    }

    private ReportedPost guided(Actor actor, UUID postId) {
        ReportedPost post = posts.findReadable(actor, postId).orElseThrow(NotFound::new);
        GuidePolicy.requireGuide(post.policyCase());
        return post;
    }

    private List<GuidanceView.Spokesperson> spokespeople(Actor actor, UUID groupId) {
        List<Object[]> rows = guides.listSpokespeople(groupId, actor.personId(), LocalDate.ofInstant(clock.instant(), BRUSSELS));
        Map<UUID, PersonView> persons = people.mapViews(actor, rows.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
        Map<UUID, OrganisationView> names = organisations.map(actor, rows.stream().map(row -> (UUID) row[1]).collect(Collectors.toSet()));
        return rows.stream().map(row -> new GuidanceView.Spokesperson(persons.get((UUID) row[0]), names.get((UUID) row[1]))).toList();
    }

    private List<GuidedPathView> views(Actor actor, List<GuidedPath> paths) {
        Map<UUID, PersonView> persons = people.mapViews(actor, paths.stream().map(path -> path.personId).collect(Collectors.toSet()));
        Map<Long, GuideVersion> versions = guides.map(paths.stream().map(path -> path.version).collect(Collectors.toSet()));
        return paths.stream().map(path -> {
            Guide.Walk walk = versions.get(path.version).guide().walk(path.answers());
            return new GuidedPathView(path.id, persons.get(path.personId), path.at, walk.steps(), walk.end().title(), walk.end().voice(), path.rationale);
        }).toList();
    }
}
