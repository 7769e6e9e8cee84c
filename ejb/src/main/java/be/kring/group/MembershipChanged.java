package be.kring.group;

import be.kring.shared.DomainEvent;
import be.kring.shared.StreamId;

import com.fasterxml.jackson.annotation.JsonIgnore;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person has to do with a group changed; told to that person.
 *
 * @param by     who did it
 * @param reason why a request was declined, why a member was muted, removed or banned, or why the group is to be deleted; null otherwise
 * @param until  when a mute or a ban ends, or the group, or when a rule makes an alumnus of a member; null otherwise. The log does not keep it: what holds is read at delivery
 */
public record MembershipChanged(UUID personId, UUID groupId, Change change, UUID by, String reason, @JsonIgnore Instant until)
        implements DomainEvent {

    public enum Change {
        JOINED, ADDED, ASKED, WITHDRAWN, LEFT, ACCEPTED, DECLINED, ROLE, MUTED, UNMUTED, REMOVED, BANNED, BAN_LIFTED, ENDED, OFFERED, OFFER_DECLINED, OFFER_ENDED,
        GROUP_ENDING, GROUP_DELETED,
        /** By a rule of the group: came in, went out, became an alumnus, will become one. */
        RULE_ADMITTED, RULE_ENDED, RULE_ALUMNUS, RULE_NOTICE
    }

    public MembershipChanged(UUID personId, UUID groupId, Change change, UUID by, String reason) {
        this(personId, groupId, change, by, reason, null);
    }

    @Override
    public StreamId stream() {
        return StreamId.person(personId);
    }

    @Override
    public String name() {
        return "membership.changed";
    }
}
