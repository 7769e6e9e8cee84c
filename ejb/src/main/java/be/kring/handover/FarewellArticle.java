package be.kring.handover;

import be.kring.discussion.PostView;
import be.kring.group.GroupRef;

/** A farewell article about a topic. @param excerpt the start of the answer, in plain words, without the question */
public record FarewellArticle(FarewellQuestion question, PostView post, GroupRef group, String excerpt) {
}
