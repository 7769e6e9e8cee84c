package be.kring.discussion;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A question to whoever knows the questions among threads, answered in the transaction at hand: what makes these threads, or texts that wait for
 * approval, questions. Discussions know no more of them.
 */
public final class QuestionsWanted {

    private final List<UUID> ids;
    private final Map<UUID, ThreadQuestion> answers = new HashMap<>();

    QuestionsWanted(Collection<UUID> ids) {
        this.ids = List.copyOf(ids);
    }

    public List<UUID> ids() {
        return ids;
    }

    /** Called by who knows. */
    public void answer(UUID id, ThreadQuestion question) {
        answers.put(id, question);
    }

    Optional<ThreadQuestion> find(UUID id) {
        return Optional.ofNullable(answers.get(id));
    }
}
