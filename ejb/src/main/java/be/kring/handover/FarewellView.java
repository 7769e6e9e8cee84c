package be.kring.handover;

import be.kring.expertise.TopicView;

import java.util.UUID;

/**
 * An answer of the farewell interview, for who gave it.
 *
 * @param text   Markdown
 * @param postId the post that it became; null for none
 * @param topic  with which it was published; null for none
 */
public record FarewellView(FarewellQuestion question, String text, FarewellState state, UUID postId, TopicView topic) {
}
