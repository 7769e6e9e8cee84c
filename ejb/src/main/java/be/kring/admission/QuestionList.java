package be.kring.admission;

import java.util.List;

/** The questions of a group, in their order, with the version on which a change of them builds. */
public record QuestionList(List<Question> items, long version) {
}
