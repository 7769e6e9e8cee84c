/**
 * Questions: threads that ask something, with a title, topics and a state, from the first word to an accepted answer that still holds. A question is an
 * ordinary thread of its group; discussions know of it only what {@link be.kring.discussion.ThreadQuestion} says.
 *
 * <p>Public: {@link be.kring.question.AskingService} (asks and lists), {@link be.kring.question.AnsweringService} (claim, accept, close),
 * {@link be.kring.question.MarkingService} (helpful, outdated), {@link be.kring.question.AsksService} (what somebody is asked as one who may know, and how),
 * {@link be.kring.question.LeftService} (what somebody who leaves hands over), {@link be.kring.question.ClaimSuggestionService} (topics that somebody seems to know),
 * {@link be.kring.question.GapService} (what nobody knows), {@link be.kring.question.QuestionPolicy}, commands and views. Events out: {@code question.changed} in the stream of the
 * group, {@code asks.changed} and {@code suggestion.dismissed} in that of a person. Events in: a reply to a
 * question, {@link be.kring.person.AccountDeleted}, {@code post.withdrawn}, {@code post.hidden}, {@code post.unhidden}, {@code post.edited}, {@code post.corrected}, and that a question which
 * waited for approval was posted.
 */
package be.kring.question;
