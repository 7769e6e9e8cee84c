package be.kring.mentoring;

import be.kring.shared.Language;
import be.kring.shared.Region;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody on one side of a market, as the matching sees them.
 *
 * @param places           how many are still free, at least one
 * @param topics           of the vocabulary, none merged into another; empty for a buddy for whom any will do
 * @param regions          where they would meet; empty for who meets online only
 * @param sameOrganisation whether a colleague of the own organisation will do
 */
record Candidate(UUID personId, UUID organisationId, int places, Set<UUID> topics, Set<Language> languages, Set<Region> regions, Meeting meeting, boolean sameOrganisation) {
}
