package be.kring.group;

import be.kring.audit.AuditTrail;
import be.kring.person.PersonDirectory;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvent;
import be.kring.shared.DomainEvents;
import be.kring.shared.Forbidden;
import be.kring.shared.InvalidInput;
import be.kring.shared.NotFound;
import be.kring.shared.Text;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Mutes, removes and bans, and takes that back. The person is told with the reason, their pages and sockets follow as when somebody leaves,
 * the moderators see it at once, and the audit trail has it. Each method is one transaction and joins that of its caller.
 */
@Stateless
public class SanctionService {

    private static final int MAX_REASON = 500;
    private static final Duration LONGEST = Duration.ofDays(5 * 366);

    @Inject
    GroupService groups;

    @Inject
    MembershipRepository memberships;

    @Inject
    PersonDirectory people;

    @Inject
    AuditTrail audit;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /**
     * Lets a member read and not write for a while; a second mute takes the place of the first.
     *
     * @throws NotFound when the person is no member
     */
    public void mute(Actor actor, UUID groupId, UUID personId, Instant until, String reason) {
        events.publishAll(muting(actor, groupId, personId, until, reason));
    }

    /** As {@link #mute}, for who publishes what else happens together with it. */
    public List<DomainEvent> muting(Actor actor, UUID groupId, UUID personId, Instant until, String reason) {
        GroupAccess group = sanctioning(actor, groupId, personId);
        Membership member = lockMember(group, personId);
        if (until == null) {
            throw InvalidInput.of("until", "required");
        }
        member.mute(future(until), Text.block("reason", reason, MAX_REASON));
        record(actor, member, "member.muted", member.reason, until);
        return told(actor, member, MembershipChanged.Change.MUTED, member.reason, until, List.of());
    }

    /** Lets a member write again. Repeating it changes nothing. */
    public void unmute(Actor actor, UUID groupId, UUID personId) {
        GroupAccess group = sanctioning(actor, groupId, personId);
        Membership member = lockMember(group, personId);
        if (member.mutedUntil != null) {
            endMute(actor, member);
        }
    }

    /** Ends a membership; the person may join or ask again. @throws NotFound when the person is no member */
    public void remove(Actor actor, UUID groupId, UUID personId, String reason) {
        GroupAccess group = sanctioning(actor, groupId, personId);
        Membership member = lockMember(group, personId);
        String why = Text.block("reason", reason, MAX_REASON);
        memberships.remove(member);
        record(actor, member, "member.removed", why, null);
        tell(actor, member, MembershipChanged.Change.REMOVED, why, null, List.of(new MemberLeft(groupId, personId)));
    }

    /**
     * Ends a membership or a request, if there is one, and lets the person neither back in nor read. A second ban takes the place of the first.
     *
     * @param until null for good
     * @throws NotFound when there is no such person
     */
    public void ban(Actor actor, UUID groupId, UUID personId, Instant until, String reason) {
        events.publishAll(banning(actor, groupId, personId, until, reason));
    }

    /** As {@link #ban}, for who publishes what else happens together with it. */
    public List<DomainEvent> banning(Actor actor, UUID groupId, UUID personId, Instant until, String reason) {
        GroupAccess group = sanctioning(actor, groupId, personId);
        if (people.mapViews(actor, List.of(personId)).isEmpty()) {
            throw new NotFound();
        }
        Membership present = memberships.lock(groupId, personId).orElse(null);
        MemberPolicy.requireSanction(group, present == null ? null : present.role);
        String why = Text.block("reason", reason, MAX_REASON);
        Instant end = until == null ? null : future(until);
        MembershipState before = present == null ? null : present.state;
        Membership banned = present == null ? Membership.banned(groupId, personId, clock.instant()) : present;
        banned.ban(end, why, clock.instant());
        banned.bannedBy = actor.personId();
        if (present == null) {
            memberships.add(banned);
        }
        record(actor, banned, "member.banned", why, end);
        List<DomainEvent> also = new ArrayList<>();
        if (before == MembershipState.MEMBER) {
            also.add(new MemberLeft(groupId, personId));
        } else if (before == MembershipState.REQUESTED) {
            memberships.listModerators(groupId).forEach(moderator -> also.add(new RequestDecided(moderator, groupId, personId)));
        }
        return told(actor, banned, MembershipChanged.Change.BANNED, why, end, also);
    }

    /** The ban of the actor from a group, which they may know of although they see the group no more. */
    public Optional<BanView> findBan(Actor actor, UUID groupId) {
        return memberships.find(groupId, actor.personId()).filter(found -> found.state == MembershipState.BANNED && found.bannedBy != null)
                .map(found -> new BanView(groupId, found.bannedBy, found.reason, found.since, found.endsAt));
    }

    /**
     * Takes a mute back that was a mistake, if it is still this one. Whoever decides an appeal calls it, after a policy of their own, since an
     * administrator who does need be no member of the group.
     */
    public List<DomainEvent> takingMuteBack(Actor actor, UUID groupId, UUID personId, Instant until) {
        return memberships.lock(groupId, personId).filter(found -> until.equals(found.mutedUntil)).map(found -> unmuting(actor, found)).orElse(List.of());
    }

    /** Takes a ban back, as {@link #takingMuteBack}: the person is what they were before. @param until null for good */
    public List<DomainEvent> takingBanBack(Actor actor, UUID groupId, UUID personId, Instant until) {
        Membership found = memberships.lock(groupId, personId).orElse(null);
        if (found == null || found.state != MembershipState.BANNED || !Objects.equals(found.endsAt, until)) {
            return List.of();
        }
        if (!found.reinstate(clock.instant())) {
            return lifting(actor, found);
        }
        record(actor, found, "member.ban-lifted", null, null);
        found.readTo(events.publish(new MemberJoined(groupId, personId)));
        return told(actor, found, MembershipChanged.Change.BAN_LIFTED, null, null, List.of());
    }

    /** Lets somebody come in again by the ways that the group has. Repeating it changes nothing. */
    public void liftBan(Actor actor, UUID groupId, UUID personId) {
        GroupAccess group = sanctioning(actor, groupId, personId);
        memberships.lock(groupId, personId).filter(found -> found.state == MembershipState.BANNED)
                .ifPresent(banned -> endBan(actor, banned));
    }

    /** Ends what has come to its end by now: a mute, a ban, or the membership of a guest. For {@link MembershipEnds}. */
    public void end(Actor actor, UUID groupId, UUID personId) {
        Instant now = clock.instant();
        memberships.lock(groupId, personId).ifPresent(found -> {
            boolean over = found.endsAt != null && !found.endsAt.isAfter(now);
            if (over && found.state == MembershipState.BANNED) {
                endBan(actor, found);
            } else if (over && found.role == Role.GUEST) {
                memberships.remove(found);
                record(actor, found, "member.ended", null, found.endsAt);
                tell(actor, found, MembershipChanged.Change.ENDED, null, null, List.of(new MemberLeft(groupId, personId)));
            } else if (found.mutedUntil != null && !found.mutedUntil.isAfter(now)) {
                endMute(actor, found);
            }
        });
    }

    private void endMute(Actor actor, Membership member) {
        events.publishAll(unmuting(actor, member));
    }

    private List<DomainEvent> unmuting(Actor actor, Membership member) {
        member.unmute();
        record(actor, member, "member.unmuted", null, null);
        return told(actor, member, MembershipChanged.Change.UNMUTED, null, null, List.of());
    }

    private void endBan(Actor actor, Membership banned) {
        events.publishAll(lifting(actor, banned));
    }

    private List<DomainEvent> lifting(Actor actor, Membership banned) {
        memberships.remove(banned);
        record(actor, banned, "member.ban-lifted", null, null);
        return told(actor, banned, MembershipChanged.Change.BAN_LIFTED, null, null, List.of());
    }

    private GroupAccess sanctioning(Actor actor, UUID groupId, UUID personId) {
        GroupAccess group = groups.getAccess(actor, groupId);
        GroupPolicy.requireModerate(group);
        if (actor.is(personId)) {
            throw new Forbidden();
        }
        return group;
    }

    private Membership lockMember(GroupAccess group, UUID personId) {
        Membership member = memberships.lock(group.groupId(), personId).filter(Membership::isMember).orElseThrow(NotFound::new);
        MemberPolicy.requireSanction(group, member.role);
        return member;
    }

    private Instant future(Instant until) {
        Instant now = clock.instant();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw InvalidInput.of("until", "invalid-until");
        }
        return until;
    }

    private void record(Actor actor, Membership about, String action, String reason, Instant until) {
        memberships.flush();
        Map<String, String> detail = new TreeMap<>(Map.of("person", about.id.personId().toString()));
        if (reason != null) {
            detail.put("reason", reason);
        }
        if (until != null) {
            detail.put("until", until.toString());
        }
        audit.record(actor, action, "group:" + about.id.groupId(), detail);
    }

    private void tell(Actor actor, Membership about, MembershipChanged.Change change, String reason, Instant until, List<DomainEvent> also) {
        events.publishAll(told(actor, about, change, reason, until, also));
    }

    private List<DomainEvent> told(Actor actor, Membership about, MembershipChanged.Change change, String reason, Instant until, List<DomainEvent> also) {
        UUID groupId = about.id.groupId();
        UUID personId = about.id.personId();
        List<DomainEvent> told = new ArrayList<>(also);
        memberships.listModerators(groupId).forEach(moderator -> told.add(new SanctionChanged(moderator, groupId, personId)));
        told.add(new MembershipChanged(personId, groupId, change, actor.personId(), reason, until));
        return told;
    }
}
