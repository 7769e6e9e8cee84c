package be.kring.admission;

import be.kring.audit.AuditTrail;
import be.kring.group.GroupAccess;
import be.kring.group.GroupService;
import be.kring.group.MembershipService;
import be.kring.group.MembershipState;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.Ids;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What moderators do with invitations. */
@Stateless
public class InvitationService {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\"(),;:]{1,64}@[^@\\s<>\"(),;:]{1,180}\\.[^@\\s<>\"(),;:.]{2,}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int DEFAULT_LINK_DAYS = 7;
    private static final int DEFAULT_USES = 25;
    private static final int MAX_USES = 500;
    private static final int CANDIDATES = 8;
    private static final int SHORTEST_SEARCH = 2;

    @Inject
    GroupService groups;

    @Inject
    MembershipService memberships;

    @Inject
    InvitationRepository invitations;

    @Inject
    InvitationTold told;

    @Inject
    PersonDirectory people;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The open ones, newest first. */
    public Page<InvitationView> list(Actor actor, String slug, PageRequest request) {
        GroupAccess group = inviting(actor, slug);
        List<Invitation> rows = invitations.list(group.groupId(), clock.instant(), request);
        Map<UUID, PersonView> persons = people.mapViews(actor, rows.stream().flatMap(row -> Stream.of(row.personId, row.invitedBy))
                .filter(Objects::nonNull).collect(Collectors.toSet()));
        return Page.of(rows, request, row -> Cursor.of(row.invitedAt, row.id)).map(row -> view(row, persons));
    }

    /** Up to eight people who could be invited. */
    public List<PersonView> suggest(Actor actor, String slug, String text) {
        GroupAccess group = inviting(actor, slug);
        if (text.strip().length() < SHORTEST_SEARCH) {
            return List.of();
        }
        List<UUID> ids = invitations.candidates(group.groupId(), text.strip(), CANDIDATES);
        Map<UUID, PersonView> views = people.mapViews(actor, ids);
        return ids.stream().map(views::get).toList();
    }

    /** Invites people and addresses; tells of each what became of it, but never whether an address exists. */
    public List<InvitationResult> invite(Actor actor, String slug, Invitees wanted) {
        GroupAccess group = inviting(actor, slug);
        Invitees invitees = wanted.valid();
        if (people.mapViews(actor, invitees.persons()).size() < invitees.persons().size()) {
            throw InvalidInput.of("persons", "unknown");
        }
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(invitees.days()));
        List<InvitationResult> results = new ArrayList<>();
        invitees.persons().forEach(person -> results.add(new InvitationResult(person, null, person(actor, group, person, now, end))));
        invitees.emails().forEach(email -> results.add(new InvitationResult(null, email, email(actor, group, email, now, end))));
        List<InvitationResult> done = results.stream().filter(each -> each.result() == InvitationResult.Result.INVITED).toList();
        if (!done.isEmpty()) {
            List<UUID> persons = done.stream().map(InvitationResult::personId).filter(Objects::nonNull).toList();
            audit.record(actor, "invitation.made", "group:" + group.groupId(), Map.of("persons", persons.stream().map(UUID::toString).toList(),
                    "addresses", done.size() - persons.size(), "until", end.toString()));
            told.tell(group.groupId(), persons, actor.personId());
        }
        return results;
    }

    /**
     * Makes a link by which so many can come in.
     *
     * @param days how long, 1 to 90; 7 when null
     * @param uses how many, 1 to 500; 25 when null
     */
    public LinkView makeLink(Actor actor, String slug, Integer days, Integer uses) {
        GroupAccess group = inviting(actor, slug);
        int most = Optional.ofNullable(uses).orElse(DEFAULT_USES);
        if (most < 1 || most > MAX_USES) {
            throw InvalidInput.of("uses", "out-of-range", MAX_USES);
        }
        Instant now = clock.instant();
        Instant end = now.plus(Duration.ofDays(Invitees.days(days, DEFAULT_LINK_DAYS)));
        String token = token();
        Invitation link = Invitation.ofLink(Ids.next(clock), group.groupId(), token, most, actor.personId(), now, end);
        invitations.add(link);
        audit.record(actor, "invitation.link", "group:" + group.groupId(), Map.of("uses", most, "until", end.toString()));
        told.tell(group.groupId(), List.of(), null);
        return new LinkView(view(link, people.mapViews(actor, List.of(actor.personId()))), token);
    }

    /** @throws NotFound when it is not an open one of this group */
    public void withdraw(Actor actor, String slug, UUID id) {
        GroupAccess group = inviting(actor, slug);
        Invitation invitation = invitations.lock(id).filter(found -> found.groupId.equals(group.groupId())).orElseThrow(NotFound::new);
        invitations.remove(invitation);
        audit.record(actor, "invitation.withdrawn", "group:" + group.groupId(), Map.of("kind", invitation.kind.name()));
        told.tell(group.groupId(), invited(invitation), null);
    }

    /** Deletes what has expired by now. For {@link InvitationEnds}. */
    public void end(Actor actor, UUID id) {
        invitations.lock(id).filter(found -> !found.isOpen(clock.instant())).ifPresent(expired -> {
            invitations.remove(expired);
            told.tell(expired.groupId, invited(expired), null);
        });
    }

    private GroupAccess inviting(Actor actor, String slug) {
        GroupAccess group = groups.getAccess(actor, slug);
        AdmissionPolicy.requireInvite(group);
        return group;
    }

    private InvitationResult.Result person(Actor actor, GroupAccess group, UUID person, Instant now, Instant end) {
        MembershipState state = memberships.findStanding(actor.as(person), group.groupId()).map(standing -> standing.membership().state()).orElse(null);
        if (state == MembershipState.MEMBER || state == MembershipState.BANNED) {
            return InvitationResult.Result.valueOf(state.name());
        }
        return result(Invitation.ofPerson(Ids.next(clock), group.groupId(), person, actor.personId(), now, end));
    }

    private InvitationResult.Result email(Actor actor, GroupAccess group, String email, Instant now, Instant end) {
        if (!ADDRESS.matcher(email).matches()) {
            return InvitationResult.Result.INVALID;
        }
        return result(Invitation.ofEmail(Ids.next(clock), group.groupId(), normal(email), actor.personId(), now, end));
    }

    private InvitationResult.Result result(Invitation invitation) {
        return invitations.add(invitation) ? InvitationResult.Result.INVITED : InvitationResult.Result.ALREADY_INVITED;
    }

    /** As addresses are compared: providers tell the case of letters apart in theory only. */
    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static List<UUID> invited(Invitation invitation) {
        return invitation.personId == null ? List.of() : List.of(invitation.personId);
    }

    private static String token() {
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    private static InvitationView view(Invitation row, Map<UUID, PersonView> persons) {
        PersonView person = row.kind == InvitationKind.PERSON ? persons.get(row.personId) : null;
        return new InvitationView(row.id, row.kind, person, row.email, row.uses, row.maxUses, persons.get(row.invitedBy), row.invitedAt,
                row.expiresAt, List.of("withdraw"));
    }
}
