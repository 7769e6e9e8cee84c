package be.kring.expertise;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.util.List;
import java.util.Map;

/**
 * A topic with what is around it.
 *
 * @param synonyms by language tag; what people type and call it
 * @param broader  null at the top
 * @param narrower by name
 * @param version  for who renames it
 */
public record TopicDetail(@JsonUnwrapped TopicView topic, TopicState state, Map<String, List<String>> synonyms, TopicView broader, List<TopicView> narrower,
                          long version) {
}
