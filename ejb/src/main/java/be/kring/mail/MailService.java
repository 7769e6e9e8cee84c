package be.kring.mail;

import be.kring.shared.Actor;
import be.kring.shared.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** For the other features: takes letters, in their transactions, to be sent. */
@Stateless
public class MailService {

    @Inject
    MailRepository mails;

    @Inject
    MailServer server;

    @Inject
    Clock clock;

    /** Whether there is a mail server: where there is none, nobody is offered a letter. */
    public boolean isPossible(Actor actor) {
        return server.isThere();
    }

    /** Sends it after this transaction, within a minute when all goes well. @return its id, to ask what became of it */
    public UUID send(Actor actor, Letter letter) {
        UUID id = Ids.next(clock);
        mails.add(id, letter, clock.instant());
        return id;
    }

    /** What became of letters; those that are forgotten are left out. */
    public Map<UUID, MailState> mapStates(Actor actor, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : mails.mapStates(ids);
    }

    /** Takes letters away, whether they were sent or not: what they are about is gone. */
    public void remove(Actor actor, Collection<UUID> ids) {
        mails.remove(ids);
    }
}
