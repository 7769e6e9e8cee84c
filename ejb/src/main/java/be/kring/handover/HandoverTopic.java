package be.kring.handover;

import be.kring.expertise.TopicView;
import be.kring.person.PersonView;

/**
 * A topic that one leaves behind.
 *
 * @param claimed one claims it; otherwise one took it over, or answered questions about it
 * @param heir    null as long as nobody was chosen
 * @param state   what the heir said; null without one
 */
public record HandoverTopic(TopicView topic, boolean claimed, PersonView heir, HeirState state) {
}
