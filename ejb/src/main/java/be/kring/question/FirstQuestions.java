package be.kring.question;

import be.kring.shared.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Questions for somebody who has not answered any yet. */
@Stateless
public class FirstQuestions {

    @Inject
    FirstQuestionRepository questions;

    @Inject
    QuestionItems items;

    /** Questions of others that nobody answers yet, in groups that the actor may read: about these topics first, then where the actor is a member, then the newest. */
    public List<QuestionItem> list(Actor actor, Collection<UUID> topics, int limit) {
        return items.list(actor, questions.list(actor.personId(), topics, limit));
    }
}
