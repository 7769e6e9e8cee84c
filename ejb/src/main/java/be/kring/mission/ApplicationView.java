package be.kring.mission;

import be.kring.person.PersonView;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An application, for the two whom it concerns.
 *
 * @param applicant   with function, organisation and level as they were when they applied
 * @param motivation  empty some days after the end, when what was said goes
 * @param answer      what who offers said with yes or no; null for nothing
 * @param lineManager who agreed on the side of the applicant; null for nobody yet
 * @param mineDone    the reader has said that it is done
 * @param otherDone   the other side has
 */
public record ApplicationView(UUID id, PersonView applicant, ApplicationState state, String motivation, String answer, String lineManager, Instant appliedAt,
                              boolean mineDone, boolean otherDone, List<String> can) {
}
