package be.kring.discussion;

import be.kring.person.PersonView;

import java.time.Instant;

/**
 * What moderators set for a thread.
 *
 * @param locked      nobody but moderators answers; null when everybody may
 * @param pinned      its place above the feed of its group, lowest first; null when it stands by its activity, and at home
 * @param announced   it is an announcement; null when it is none
 * @param slowMinutes a member answers once in so many minutes; null when they may at any time
 */
public record ThreadRulesView(Lock locked, Integer pinned, Announcement announced, Integer slowMinutes) {

    /** Who locked it, and why. */
    public record Lock(Instant at, PersonView by, String reason) {
    }

    /** Who made it an announcement. */
    public record Announcement(Instant at, PersonView by) {
    }

    ThreadRulesView unpinned() {
        return new ThreadRulesView(locked, null, announced, slowMinutes);
    }
}
