package be.kring.expertise;

import be.kring.person.PersonView;

/**
 * A reported endorsement as who reviews it sees it.
 *
 * @param person on whose profile it stands or stood
 * @param html   what it says now; null when it is gone
 */
public record EndorsementInReview(PersonView person, TopicView topic, String html) {
}
