package be.kring.mentoring;

import be.kring.expertise.TopicView;
import be.kring.shared.Language;
import be.kring.shared.Region;

import java.util.List;

/** How I take part; as {@link EntryInput}, with the names of topics. */
public record EntryView(MentoringKind kind, MentoringSide side, int places, List<TopicView> topics, List<Language> languages, List<Region> regions, Meeting meeting,
                        boolean sameOrganisation, String note) {
}
