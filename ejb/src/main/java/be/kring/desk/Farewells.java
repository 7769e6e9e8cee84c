package be.kring.desk;

import be.kring.group.GroupService;
import be.kring.mail.MailService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.shared.Actor;
import be.kring.shared.LocalisedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Ends conversations, and sends them by mail to visitors who left an address. */
@ApplicationScoped
class Farewells {

    @Inject
    TalkRepository talks;

    @Inject
    GroupService groups;

    @Inject
    PersonDirectory people;

    @Inject
    MailService mail;

    @Inject
    Clock clock;

    /** The visitor may be gone; the letter goes all the same. */
    void end(DeskTalk talk, TalkEnding how) {
        talk.close(how, clock.instant());
        send(talk);
        talks.flush();
    }

    /** With an address, once, where there is a mail server. The address is not kept beyond that. */
    void send(DeskTalk talk) {
        if (talk.address != null && talk.mailId == null && mail.isPossible(Actor.SYSTEM)) {
            LocalisedText group = groups.mapRefs(Actor.SYSTEM, List.of(talk.groupId)).get(talk.groupId).names();
            talk.mailId = mail.send(Actor.SYSTEM, new Transcript(talk.language).letter(talk.address, group, talk.ending, lines(talk)));
        }
        talk.address = talk.isOpen() ? talk.address : null;
    }

    private List<Transcript.Said> lines(DeskTalk talk) {
        List<TalkRepository.Line> lines = talks.listLines(talk.id);
        Map<UUID, PersonView> authors = people.mapViews(Actor.SYSTEM, lines.stream().map(TalkRepository.Line::authorId).collect(Collectors.toSet()));
        return lines.stream().map(line -> new Transcript.Said(line.at(), authors.get(line.authorId()).name(), line.text())).toList();
    }
}
