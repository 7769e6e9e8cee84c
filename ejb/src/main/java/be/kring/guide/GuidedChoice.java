package be.kring.guide;

import java.util.List;

/**
 * A path to be kept.
 *
 * @param version   of the guide that was walked through, which may have been changed since
 * @param answers   from the first question on, each by its place from 0 on
 * @param rationale up to 2,000 characters
 */
public record GuidedChoice(Long version, List<Integer> answers, String rationale) {
}
