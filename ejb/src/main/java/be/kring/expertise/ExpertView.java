package be.kring.expertise;

import be.kring.person.PersonView;

/** Somebody who claims a topic, in the list of the topic. */
public record ExpertView(PersonView person, ExpertiseLevel level, String evidence) {
}
