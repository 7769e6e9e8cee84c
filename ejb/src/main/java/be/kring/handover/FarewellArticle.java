package be.kring.handover;

import be.kring.discussion.PostView;
import be.kring.group.GroupRef;

/** A farewell article about a topic. @param excerpt the start of its text, in plain words */
public record FarewellArticle(FarewellQuestion question, PostView post, GroupRef group, String excerpt) {
}
