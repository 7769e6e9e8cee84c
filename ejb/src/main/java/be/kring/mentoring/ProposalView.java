package be.kring.mentoring;

import be.kring.expertise.TopicView;
import be.kring.person.PersonView;
import be.kring.shared.Language;
import be.kring.shared.Region;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who is proposed to me.
 *
 * @param side   mine
 * @param topics that both named, like the languages and regions
 * @param note   what the other wrote for me
 * @param until  when it lapses
 * @param answer mine; null as long as there is none. What the other says I learn only when both accept
 */
public record ProposalView(UUID id, MentoringKind kind, MentoringSide side, PersonView other, List<TopicView> topics, List<Language> languages, List<Region> regions,
                           String note, Instant until, MentoringAnswer answer) {
}
