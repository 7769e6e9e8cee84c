package be.kring.handover;

import java.util.List;

/**
 * What one hands over, and what one is asked to take over.
 *
 * @param departure null for who stays; then there are no topics and no interview
 * @param topics    by name
 * @param interview what one answered, in the order of the questions
 * @param inherited what others ask one to take over, or what one took over
 */
public record HandoverView(DepartureView departure, List<HandoverTopic> topics, List<FarewellView> interview, List<InheritedView> inherited) {
}
