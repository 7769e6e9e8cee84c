package be.kring.question;

import be.kring.discussion.ThreadQuestion;
import be.kring.group.GroupRef;
import be.kring.person.PersonView;
import be.kring.shared.Language;

import java.time.Instant;
import java.util.UUID;

/** A question in a list. @param id of its thread */
public record QuestionItem(UUID id, GroupRef group, PersonView author, Language language, Instant askedAt, int replyCount, ThreadQuestion question) {
}
