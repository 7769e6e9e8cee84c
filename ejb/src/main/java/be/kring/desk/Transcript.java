package be.kring.desk;

import be.kring.mail.Letter;
import be.kring.shared.Language;
import be.kring.shared.LocalisedText;
import com.ibm.icu.text.MessageFormat;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** A conversation as a letter, in the language of its visitor, with the times of Brussels. */
final class Transcript {

    private final Language language;
    private final Locale locale;
    private final ResourceBundle texts;

    Transcript(Language language) {
        this.language = language;
        this.locale = Locale.forLanguageTag(language.tag() + "-BE");
        this.texts = ResourceBundle.getBundle("be.kring.desk.transcript", Locale.forLanguageTag(language.tag()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param name of who said it */
    record Said(Instant at, String name, String text) {
    }

    Letter letter(String recipient, LocalisedText group, TalkEnding ending, List<Said> lines) {
        String name = group.in(language);
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).withZone(OpeningHours.BRUSSELS);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm").withZone(OpeningHours.BRUSSELS);
        Map<String, Object> named = Map.of("group", name, "day", day.format(lines.get(0).at()));
        String said = lines.stream().map(line -> time.format(line.at()) + "  " + line.name() + "\n" + line.text()).collect(Collectors.joining("\n\n"));
        String body = String.join("\n\n", text("begin", named), text("ending." + (ending == TalkEnding.SERVED ? "served" : "unanswered"), named), said, text("end", named));
        return new Letter(recipient, text("subject", named), body + "\n");
    }

    private String text(String key, Map<String, Object> named) {
        return new MessageFormat(texts.getString(key), locale).format(named);
    }
}
