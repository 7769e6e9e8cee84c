package be.kring.expertise;

import be.kring.shared.Page;

import java.time.Instant;
import java.util.List;

/**
 * What somebody says that they know.
 *
 * @param evidence     one line of theirs, in plain text; empty for none
 * @param audience     null for everyone but the person
 * @param endorsements the first ones that the reader may see, newest first
 * @param can          {@code change} for the person; {@code endorse} for a colleague
 */
public record ClaimView(TopicView topic, ExpertiseLevel level, String evidence, Audience audience, Instant claimedAt, Page<EndorsementView> endorsements,
                        List<String> can) {
}
