package be.kring.question;

import be.kring.shared.Actor;
import be.kring.shared.Cursor;
import be.kring.shared.Page;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.util.UUID;

/** The questions and answers that somebody hands over, and those that they inherited. */
@Stateless
public class LeftService {

    @Inject
    LeftRepository left;

    @Inject
    QuestionItems items;

    /** Newest first, as far as the actor may read it now. */
    public Page<QuestionItem> list(Actor actor, LeftFilter filter, PageRequest request) {
        Page<UUID> page = Page.of(left.list(actor.personId(), filter, request), request, Cursor::of);
        return new Page<>(items.list(actor, page.items()), page.next());
    }
}
