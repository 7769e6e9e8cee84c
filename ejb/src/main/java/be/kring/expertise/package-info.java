/**
 * What people know. A shared vocabulary of topics with names and synonyms in four languages; people claim topics at a level, each claim with its own
 * audience, and colleagues endorse them with a sentence. There are no points: an endorsement is words of somebody, never a rank.
 *
 * <p>Public: {@link be.kring.expertise.TopicService} (the vocabulary, also for other features), {@link be.kring.expertise.TopicAdministration} (for
 * administrators), {@link be.kring.expertise.ExpertiseService} (claims), {@link be.kring.expertise.EndorsementService}, their commands and views;
 * {@link be.kring.expertise.EndorsementReviewService} for the feature that handles reports.
 * Events out: {@code expertise.changed} in the stream of the person, {@code topics.changed} in those of administrators;
 * {@link be.kring.expertise.ProposalDecided} for who tells people.
 */
package be.kring.expertise;
