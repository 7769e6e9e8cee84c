package be.kring.question;

import be.kring.discussion.PostView;
import be.kring.discussion.ThreadQuestion;

import java.util.List;
import java.util.UUID;

/**
 * A question as its page shows it.
 *
 * @param id         of its thread
 * @param answer     the accepted answer; null for none, or when its text may not be read any more
 * @param recheckDue it is asked whether that answer still holds
 * @param route      where it is on its way to whoever knows; null for everyone but the asker and moderators, and when it goes nowhere
 */
public record QuestionView(UUID id, ThreadQuestion question, PostView answer, boolean recheckDue, RouteView route, long version, List<String> can) {
}
