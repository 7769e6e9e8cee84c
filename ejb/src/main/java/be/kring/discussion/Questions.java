package be.kring.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import java.util.Collection;
import java.util.UUID;

/** Asks for what makes threads questions, many at once; threads that ask nothing cost nothing. */
@ApplicationScoped
class Questions {

    @Inject
    Event<QuestionsWanted> wanted;

    QuestionsWanted of(Collection<UUID> ids) {
        QuestionsWanted questions = new QuestionsWanted(ids);
        if (!ids.isEmpty()) {
            wanted.fire(questions);
        }
        return questions;
    }
}
