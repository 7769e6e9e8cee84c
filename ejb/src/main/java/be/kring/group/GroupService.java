package be.kring.group;

import be.kring.audit.AuditTrail;
import be.kring.markdown.Markdown;
import be.kring.person.LookAlikeService;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.Cursor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.LocalisedText;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import be.kring.shared.Stale;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds, founds and changes groups, and answers for the other features who may do what in them. */
@Stateless
public class GroupService {

    private static final int MAX_SLUG = 60;

    @Inject
    GroupRepository groups;

    @Inject
    MembershipRepository memberships;

    @Inject
    LookAlikeService lookAlikes;

    @Inject
    RuleStandings rules;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** The groups that the actor may see, by last activity. */
    public Page<GroupView> list(Actor actor, GroupFilter filter, PageRequest request) {
        List<Group> rows = groups.search(actor.personId(), filter, request.after(2), request.fetch());
        List<UUID> ids = rows.stream().map(row -> row.id).toList();
        Map<UUID, Membership> mine = memberships.mapOf(actor.personId(), ids);
        Map<UUID, GroupNumbers> numbers = groups.numbers(ids);
        Map<UUID, Long> requests = memberships.countRequests(ids);
        Map<UUID, RuleStanding> standings = rules.of(actor.personId(), ids.stream().filter(id -> !mine.containsKey(id)).toList());
        return Page.of(rows, request, row -> Cursor.of(row.lastActivityAt, row.id)).map(row -> view(row, mine.get(row.id),
                standings.getOrDefault(row.id, RuleStanding.NONE), numbers.getOrDefault(row.id, GroupNumbers.NONE), requests.getOrDefault(row.id, 0L), false));
    }

    /** All groups of which the actor is a member, however many, by last activity. */
    public List<OwnGroup> listOwn(Actor actor) {
        return groups.listOwn(actor.personId()).stream().map(row -> own((Group) row[0], (Membership) row[1])).toList();
    }

    /** @throws NotFound when there is none, or the actor may not see it */
    public GroupView get(Actor actor, String slug) {
        Group group = groups.findBySlug(slug).orElseThrow(NotFound::new);
        Membership mine = memberships.find(group.id, actor.personId()).orElse(null);
        GroupPolicy.requireSee(group.access(mine));
        RuleStanding standing = mine == null ? rules.of(actor.personId(), group.id) : RuleStanding.NONE;
        return view(group, mine, standing, numbers(group.id), memberships.countRequests(List.of(group.id)).getOrDefault(group.id, 0L), true);
    }

    /** What every reader of the group may see of it, for events. */
    public GroupView getNeutral(Actor actor, UUID id) {
        Group group = groups.find(id).orElseThrow(NotFound::new);
        GroupSettings settings = group.settings();
        GroupNumbers numbers = numbers(id);
        return new GroupView(group.id, group.slug, settings.names(), settings.descriptions(), settings.purposes(), settings.houseRules(),
                html(settings.houseRules()), group.visibility, group.joinPolicy, group.colour, numbers.memberCount(),
                numbers.organisationCount(), numbers.levels(), group.createdAt, group.lastActivityAt, group.archivedAt, group.deletesAt,
                group.version, null, null, null, null);
    }

    public GroupNumbers numbers(Actor actor, UUID id) {
        return numbers(id);
    }

    /**
     * Founds a group; the founder becomes its owner.
     *
     * @throws Conflict {@code slug-taken}, also when a group that the actor cannot see has it; InvalidInput {@code looks-official} when a name looks like that
     *                  of an official account
     */
    public GroupView found(Actor actor, String slug, GroupSettings settings) {
        if (slug == null || slug.length() > MAX_SLUG || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || "new".equals(slug)) {
            throw InvalidInput.of("slug", "invalid-slug");
        }
        GroupSettings valid = settings.valid();
        lookAlikes.requireFree(actor, "names", valid.names());
        groups.lockSlug(slug);
        if (groups.findBySlug(slug).isPresent()) {
            throw new Conflict("slug-taken");
        }
        Group group = new Group(Ids.next(clock), slug, valid, actor.personId(), clock.instant());
        groups.add(group);
        Membership owner = Membership.founder(group.id, actor.personId(), clock.instant());
        memberships.add(owner);
        owner.readTo(events.publish(new MemberJoined(group.id, actor.personId())));
        events.publish(new MembershipChanged(actor.personId(), group.id, MembershipChanged.Change.JOINED, actor.personId(), null));
        return view(group, owner, RuleStanding.NONE, numbers(group.id), 0, true);
    }

    /** For moderators. @throws Stale when somebody changed it since the version that the actor saw */
    public GroupView change(Actor actor, String slug, long version, GroupSettings change) {
        Group group = groups.findBySlug(slug).orElseThrow(NotFound::new);
        GroupPolicy.requireModerate(access(actor, group));
        Stale.check(version, group.version);
        GroupSettings valid = change.orElse(group.settings()).valid();
        lookAlikes.requireFree(actor, "names", valid.names().without(group.names()));
        group.change(valid);
        groups.flush();
        audit.record(actor, "group.changed", "group:" + group.id, Map.of("visibility", group.visibility.name(),
                "joinPolicy", group.joinPolicy.name(), "names", group.names().byLanguage()));
        events.publish(new GroupChanged(group.id, actor.personId()));
        return get(actor, slug);
    }

    /** @throws NotFound when there is none, or the actor may not see it */
    public GroupAccess getAccess(Actor actor, String slug) {
        return seen(groups.findAccess(slug, actor.personId()).orElseThrow(NotFound::new));
    }

    /** The same with what the rules say, for who wants to come in. */
    public GroupAccess getEntry(Actor actor, String slug) {
        GroupAccess access = getAccess(actor, slug);
        return access.state() == null ? access.under(rules.of(actor.personId(), access.groupId())) : access;
    }

    /** @throws NotFound when there is none, or the actor may not see it */
    public GroupAccess getAccess(Actor actor, UUID id) {
        return seen(groups.listAccess(List.of(id), actor.personId()).stream().findFirst().orElseThrow(NotFound::new));
    }

    /** The actor's access to those of these groups that they may see. */
    public Map<UUID, GroupAccess> mapAccess(Actor actor, Collection<UUID> ids) {
        return groups.listAccess(ids, actor.personId()).stream().filter(GroupPolicy::canSee)
                .collect(Collectors.toMap(GroupAccess::groupId, access -> access));
    }

    /** Of these people those who may read the group now. */
    public Set<UUID> readersAmong(Actor actor, UUID id, Collection<UUID> personIds) {
        return personIds.isEmpty() ? Set.of() : groups.readersAmong(id, personIds);
    }

    /** The groups with these ids, as they are named elsewhere. */
    public Map<UUID, GroupRef> mapRefs(Actor actor, Collection<UUID> ids) {
        return groups.list(ids).stream().map(Group::ref).collect(Collectors.toMap(GroupRef::id, ref -> ref));
    }

    /** The groups of which both the actor and this person are members. */
    public List<GroupRef> listInCommon(Actor actor, UUID personId) {
        return groups.list(memberships.inCommon(actor.personId(), personId)).stream().map(Group::ref).toList();
    }

    /** Who has owned a group for the longest time. */
    public UUID getOwner(Actor actor, UUID id) {
        return memberships.findFirstOwner(id).orElseThrow(NotFound::new);
    }

    /** @throws Conflict {@code group-archived}; for who comes in by a way that need not see the group */
    public void requireAlive(Actor actor, UUID id) {
        GroupPolicy.requireAlive(groups.find(id).orElseThrow(NotFound::new).access(null));
    }

    /** Something was said in a group. */
    public void active(Actor actor, UUID id) {
        groups.active(id, clock.instant());
    }

    private GroupAccess access(Actor actor, Group group) {
        return group.access(memberships.find(group.id, actor.personId()).orElse(null));
    }

    private static GroupAccess seen(GroupAccess access) {
        GroupPolicy.requireSee(access);
        return access;
    }

    private GroupNumbers numbers(UUID id) {
        return groups.numbers(List.of(id)).getOrDefault(id, GroupNumbers.NONE);
    }

    private static GroupView view(Group group, Membership mine, RuleStanding standing, GroupNumbers numbers, long requests, boolean whole) {
        GroupAccess access = group.access(mine).under(standing);
        GroupSettings settings = group.settings();
        return new GroupView(group.id, group.slug, settings.names(), settings.descriptions(), settings.purposes(),
                whole ? settings.houseRules() : null, whole ? html(settings.houseRules()) : null, group.visibility, group.joinPolicy,
                group.colour, numbers.memberCount(), numbers.organisationCount(), whole ? numbers.levels() : null, group.createdAt,
                group.lastActivityAt, group.archivedAt, group.deletesAt, group.version, mine == null ? null : mine.view(), access.isMember() ? mine.readSeq : null,
                GroupPolicy.canModerate(access) ? requests : null, GroupPolicy.can(access));
    }

    private static OwnGroup own(Group group, Membership mine) {
        return new OwnGroup(group.ref(), group.access(mine), mine.readSeq);
    }

    private static LocalisedText html(LocalisedText markdown) {
        Map<String, String> html = new LinkedHashMap<>();
        markdown.byLanguage().forEach((language, text) -> html.put(language, Markdown.html(text)));
        return new LocalisedText(html);
    }
}
