package be.kring.container;

import be.kring.mail.Letter;
import be.kring.mail.MailRun;
import be.kring.mail.MailService;
import be.kring.mail.MailState;
import be.kring.shared.Actor;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.util.List;
import java.util.UUID;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What goes wrong with one letter, and what does not go wrong with it. */
@ExtendWith(ArquillianExtension.class)
class MailFaultsIT {

    private static final int NO_PORT = 99_999;

    @Inject
    World world;

    @Inject
    Together together;

    @Inject
    MailService mail;

    @Inject
    MailRun run;

    @Inject
    Post post;

    @AfterEach
    void noMailServer() {
        if (post != null) {
            post.hasNone();
        }
    }

    @Test
    void what_nobody_thought_of_holds_up_no_other_letter() {
        post.use(NO_PORT);
        List<UUID> letters = List.of(letter(), letter());
        run.sendDue(Actor.SYSTEM);
        letters.forEach(letter -> assertEquals(MailState.WAITING, state(letter)));
        post.has();
        world.minutesAgo(-2, () -> {
            run.sendDue(Actor.SYSTEM);
            return null;
        });
        letters.forEach(letter -> eventually(() -> assertEquals(MailState.SENT, state(letter))));
    }

    @Test
    void a_letter_that_was_taken_is_not_sent_again_when_the_server_hangs_up() throws IOException {
        try (HastyMailServer server = new HastyMailServer()) {
            together.start(server::serve);
            post.use(server.port());
            UUID letter = letter();
            run.sendDue(Actor.SYSTEM);
            eventually(() -> assertEquals(MailState.SENT, state(letter)));
            world.minutesAgo(-24 * 60, () -> {
                run.sendDue(Actor.SYSTEM);
                return null;
            });
            assertEquals(1, server.taken().stream().filter(each -> each.contains(letter.toString())).count());
        }
    }

    private UUID letter() {
        return mail.send(Actor.SYSTEM, new Letter(World.letters() + "@gent.be", "Onderwerp", "Tekst"));
    }

    private MailState state(UUID letter) {
        return mail.mapStates(Actor.SYSTEM, List.of(letter)).get(letter);
    }
}
