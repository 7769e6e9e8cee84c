package be.kring.notification;

import be.kring.expertise.TopicView;
import be.kring.group.GroupRef;
import be.kring.person.PersonView;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a person is told.
 *
 * @param actor   who did it; null when that does not matter
 * @param groupId null when there is none
 * @param group   null when there is none, or the reader may no longer see it
 * @param until   until when what it tells holds; null for good, or when that does not matter
 * @param caseId  of a decision about the reader; null for all else
 * @param topic   of expertise; null for all else
 * @param mission null for all that is about none
 * @param excerpt the start of the post, or null; empty when it may no longer be read
 */
public record NotificationView(UUID id, NotificationKind kind, Instant at, boolean read, PersonView actor, UUID groupId, GroupRef group, UUID postId,
                               UUID threadId, UUID caseId, String excerpt, String reason, Instant until, TopicView topic, MissionName mission) {

    /** @param title null when the reader may not see the mission any more */
    public record MissionName(UUID id, String title) {
    }
}
