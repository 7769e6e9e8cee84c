package be.kring.container;

import be.kring.desk.DeskRun;
import be.kring.mail.Letter;
import be.kring.mail.MailRun;
import be.kring.mail.MailService;
import be.kring.mail.MailState;
import be.kring.shared.Actor;
import be.kring.shared.Conflict;
import be.kring.shared.InvalidInput;
import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.UUID;

import static be.kring.container.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The conversation by mail, to a real mail server. */
@ExtendWith(ArquillianExtension.class)
class DeskMailIT extends AtTheDesk {

    @Inject
    DeskRun desk;

    @Inject
    MailService mail;

    @Inject
    MailRun run;

    @Inject
    Post post;

    private Actor visitor;
    private String address;

    @Override
    void prepare() {
        visitor = world.person();
        address = World.letters() + "@gent.be";
    }

    @AfterEach
    void noMailServer() {
        if (post != null) {
            post.hasNone();
        }
    }

    @Test
    void without_a_mail_server_nobody_is_offered_a_letter() {
        UUID talk = scene.asks(visitor, slug);
        assertFalse(desks.get(visitor, slug).mailPossible());
        assertFalse(scene.own(visitor, slug).can().contains("address"));
        assertThrows(Conflict.class, () -> visits.leaveAddress(visitor, talk, address));
    }

    @Test
    void who_left_an_address_gets_the_conversation_once_it_is_over() {
        post.has();
        UUID talk = scene.asks(visitor, slug);
        assertThrows(InvalidInput.class, () -> visits.leaveAddress(visitor, talk, "geen adres"));
        visits.leaveAddress(visitor, talk, address);
        assertNull(desks.getTalk(joren, talk).talk().address(), "staff learn that, not where");
        assertTrue(desks.getTalk(joren, talk).talk().letter());
        serving.take(joren, talk);
        visits.say(joren, talk, "Via het formulier op het intranet: één blad.");
        serving.close(joren, talk);
        together.times(3, () -> {
            run.sendDue(Actor.SYSTEM);
            return null;
        });
        eventually(() -> assertEquals(MailState.SENT, scene.own(visitor, slug).mail()));
        List<Post.Got> got = post.of(address);
        assertEquals(1, got.size(), "once");
        assertEquals("kring@kring.example", got.get(0).from());
        assertEquals("Je gesprek aan de balie van " + slug, got.get(0).subject());
        assertTrue(got.get(0).text().contains("Hoe vraag ik telewerk aan?"), got.get(0)::text);
        assertTrue(got.get(0).text().contains(world.name(joren) + "\nVia het formulier op het intranet: één blad."), got.get(0)::text);
        assertThrows(Conflict.class, () -> visits.leaveAddress(visitor, talk, address), "once");
    }

    @Test
    void who_leaves_the_address_afterwards_gets_it_too_and_who_takes_it_back_does_not() {
        post.has();
        UUID talk = scene.asks(visitor, slug);
        visits.leaveAddress(visitor, talk, address);
        visits.leaveAddress(visitor, talk, "");
        serving.take(joren, talk);
        serving.close(joren, talk);
        assertNull(scene.own(visitor, slug).mail());
        visits.leaveAddress(visitor, talk, address);
        run.sendDue(Actor.SYSTEM);
        eventually(() -> assertEquals(1, post.of(address).size()));
    }

    @Test
    void with_an_address_one_waits_for_days_and_is_told_when_nobody_came() {
        post.has();
        UUID talk = world.minutesAgo(13 * 24 * 60, () -> scene.asks(visitor, slug));
        visits.leaveAddress(visitor, talk, address);
        desk.settleAll(Actor.SYSTEM);
        assertEquals(1, scene.own(visitor, slug).place());
        world.minutesAgo(-2 * 24 * 60, () -> {
            desk.settleAll(Actor.SYSTEM);
            run.sendDue(Actor.SYSTEM);
            return null;
        });
        eventually(() -> assertTrue(post.of(address).get(0).text().contains("kon niemand van de balie je op tijd helpen")));
    }

    @Test
    void what_does_not_go_is_tried_again_later_and_then_given_up() {
        post.hasBroken();
        UUID letter = mail.send(visitor, new Letter(address, "Onderwerp", "Tekst"));
        UUID lost = mail.send(visitor, new Letter("x" + address, "Onderwerp", "Tekst"));
        assertEquals(MailState.WAITING, state(letter));
        run.sendDue(Actor.SYSTEM);
        assertEquals(MailState.WAITING, state(letter));
        for (int days = 1; days <= 9; days++) {
            sendIn(days);
        }
        assertEquals(MailState.FAILED, state(lost), "after nine tries");
        UUID again = mail.send(visitor, new Letter(address, "Opnieuw", "Tekst"));
        sendIn(1);
        assertEquals(List.of(), post.of(address));
        post.has();
        sendIn(2);
        eventually(() -> assertEquals(MailState.SENT, state(again)));
        assertEquals(List.of("Opnieuw"), post.of(address).stream().map(Post.Got::subject).toList());
        assertTrue(post.of(address).get(0).id().startsWith("<" + again + "@"));
    }

    private MailState state(UUID letter) {
        return mail.mapStates(visitor, List.of(letter)).get(letter);
    }

    private void sendIn(int days) {
        world.minutesAgo(-days * 24 * 60, () -> {
            run.sendDue(Actor.SYSTEM);
            return null;
        });
    }
}
