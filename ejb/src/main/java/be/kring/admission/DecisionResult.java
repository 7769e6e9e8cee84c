package be.kring.admission;

import be.kring.shared.DomainException;

import java.util.UUID;

/**
 * What became of one of several decisions.
 *
 * @param refusal why it was not done; null when it was
 */
public record DecisionResult(UUID personId, DomainException refusal) {
}
