package be.kring.question;

import java.util.UUID;

/**
 * Somebody who may know.
 *
 * @param settings  how they want to be asked
 * @param thisWeek  how often they were asked within the last seven days
 */
record Expert(UUID personId, AskSettings settings, long thisWeek) {
}
