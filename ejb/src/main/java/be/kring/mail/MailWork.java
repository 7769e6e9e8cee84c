package be.kring.mail;

import be.kring.shared.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The transactions of {@link MailRun}: one for each letter, which is locked meanwhile. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailWork {

    private static final Logger LOG = Logger.getLogger(MailWork.class.getName());
    /** How long it is known that a letter went, and to whom. */
    private static final Duration KEPT = Duration.ofDays(30);

    @Inject
    MailRepository mails;

    @Inject
    MailServer server;

    @Inject
    Clock clock;

    /** Tries the next letter that is due. @return whether there was one */
    public boolean sendNext(Actor actor) {
        return mails.lockDue(clock.instant()).map(this::tried).isPresent();
    }

    public void forget(Actor actor) {
        mails.forgetBefore(clock.instant().minus(KEPT));
    }

    private MailRepository.Due tried(MailRepository.Due due) {
        Instant now = clock.instant();
        send(due).ifPresentOrElse(failure -> failed(due, failure, now), () -> mails.sent(due.id(), now));
        return due;
    }

    /** @return why it did not go, whatever that is: no letter holds up those after it */
    private Optional<Exception> send(MailRepository.Due due) {
        try {
            server.send(due.id(), due.letter(), due.createdAt());
            return Optional.empty();
        } catch (MessagingException | RuntimeException failure) {
            return Optional.of(failure);
        }
    }

    /** An address that the server knows not to be one stays so; all else may go another time. */
    private void failed(MailRepository.Due due, Exception failure, Instant now) {
        if (failure instanceof SendFailedException refused && refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
            LOG.log(Level.WARNING, "The mail server knows nobody to whom letter {0} could go", due.id());
            mails.giveUp(due.id(), "unknown address");
        } else {
            int tries = due.tries() + 1;
            LOG.log(Level.WARNING, "Letter {0} did not go, try {1}: {2}", new Object[] {due.id(), tries, failure.getClass().getSimpleName()});
            Retries.after(tries).ifPresentOrElse(wait -> mails.again(due.id(), now.plus(wait), failure.getClass().getSimpleName()),
                    () -> mails.giveUp(due.id(), failure.getClass().getSimpleName()));
        }
    }
}
