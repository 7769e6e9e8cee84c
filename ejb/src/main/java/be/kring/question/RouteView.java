package be.kring.question;

import java.time.Instant;
import java.util.List;

/**
 * Where a question is, for its asker and for moderators: numbers, and never who.
 *
 * @param stages  where it was asked already
 * @param waiting how many have not said anything yet
 * @param next    where it goes next; DONE for nowhere
 * @param nextAt  when; null when it does not go on: it is answered or taken, or it was asked everywhere, and then also when it is tried again with somebody who said
 *                "not now", as that would tell of them
 * @param again  it was looked there and waits for somebody who may be asked later; false when it is the first time
 * @param nobody  nobody was found who answers it, and the moderators know
 */
public record RouteView(List<Asked> stages, long waiting, RouteStage next, Instant nextAt, boolean again, boolean nobody) {

    /** How many were asked there, and when first. */
    public record Asked(RouteStage stage, long people, Instant at) {
    }
}
