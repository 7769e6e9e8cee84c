package be.kring.expertise;

import be.kring.shared.Page;

import java.time.Instant;
import java.util.List;

/**
 * What somebody says that they know.
 *
 * @param evidence     one line of theirs, in plain text; empty for none
 * @param audience     null for everyone but the person
 * @param mine         what the reader says about it; null for nothing
 * @param endorsements the first ones of others that the reader may see, newest first
 * @param can          {@code change} for the person; {@code endorse} for a colleague
 */
public record ClaimView(TopicView topic, ExpertiseLevel level, String evidence, Audience audience, Instant claimedAt, EndorsementView mine,
                        Page<EndorsementView> endorsements, List<String> can) {
}
