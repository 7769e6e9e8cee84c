package be.kring.handover;

import be.kring.expertise.TopicView;
import be.kring.person.PersonView;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A topic that a colleague asks one to take over, or that one took over.
 *
 * @param lastDay of the colleague
 * @param can     {@code accept}, {@code decline}
 */
public record InheritedView(TopicView topic, PersonView from, LocalDate lastDay, HeirState state, Instant askedAt, List<String> can) {
}
