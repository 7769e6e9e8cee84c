package be.kring.desk;

import be.kring.shared.Conflict;
import be.kring.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What is said in conversations. */
@ApplicationScoped
class Spoken {

    static final int MAX_TEXT = 2_000;
    static final int MOST_LINES = 500;

    @Inject
    TalkRepository talks;

    @Inject
    Clock clock;

    /** @return the line @throws Conflict {@code talk-too-long} when there are {@value #MOST_LINES} already */
    TalkRepository.Line say(DeskTalk talk, UUID authorId, String text) {
        String cleaned = Text.block("text", text, MAX_TEXT);
        if (talk.lineCount >= MOST_LINES) {
            throw new Conflict("talk-too-long");
        }
        Instant now = clock.instant();
        TalkRepository.Line line = new TalkRepository.Line(talk.id, talk.said(now), authorId, now, cleaned);
        talks.addLine(line);
        return line;
    }
}
