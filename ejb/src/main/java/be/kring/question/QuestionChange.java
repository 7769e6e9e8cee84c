package be.kring.question;

import java.util.List;
import java.util.UUID;

/** Other words or topics for a question; what is null stays. */
public record QuestionChange(String title, List<UUID> topics) {
}
