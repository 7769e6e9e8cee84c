package be.kring.question;

import be.kring.expertise.TopicView;

import java.time.Instant;

/**
 * A topic about which was asked and nobody found.
 *
 * @param questions how many such questions
 * @param people    how many claim it as experts or as practising, as everyone sees
 * @param lastAt    when it happened last
 */
public record GapView(TopicView topic, long questions, long people, Instant lastAt) {
}
