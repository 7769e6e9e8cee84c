package be.kring.watch;

import be.kring.shared.LocalisedText;

import java.util.List;

/**
 * What an author is told before posting.
 *
 * @param watching whether any text could get a hint here; when not, nobody need ask again
 * @param hints    the words of the moderators, each once; never the expressions
 */
public record HintsView(boolean watching, List<LocalisedText> hints) {
}
