package be.kring.mission;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is done with an application, by whom, and what it becomes by that: the only place that says so. A first application has no state before; who withdrew may
 * apply again, who was declined may not. COMPLETE is what the second of the two does: after the first it goes on running.
 */
enum ApplicationAct {
    APPLY(Side.APPLICANT, "WITHDRAWN", ApplicationState.APPLIED),
    ACCEPT(Side.OFFERER, "APPLIED", ApplicationState.ACCEPTED),
    DECLINE(Side.OFFERER, "APPLIED", ApplicationState.DECLINED),
    AGREE(Side.APPLICANT, "ACCEPTED", ApplicationState.RUNNING),
    COMPLETE(Side.BOTH, "RUNNING", ApplicationState.COMPLETED),
    WITHDRAW(Side.APPLICANT, "APPLIED ACCEPTED RUNNING", ApplicationState.WITHDRAWN),
    END(Side.OFFERER, "ACCEPTED RUNNING", ApplicationState.ENDED);

    /** Who may do it. */
    enum Side { OFFERER, APPLICANT, BOTH }

    private final Side side;
    private final Map<ApplicationState, ApplicationState> steps = new EnumMap<>(ApplicationState.class);

    ApplicationAct(Side side, String from, ApplicationState to) {
        this.side = side;
        for (String state : from.split(" ")) {
            steps.put(ApplicationState.valueOf(state), to);
        }
    }

    /** What an application in this state becomes; empty when that cannot be done with it. */
    Optional<ApplicationState> from(ApplicationState state) {
        return Optional.ofNullable(steps.get(state));
    }

    boolean isPossible(ApplicationState state) {
        return steps.containsKey(state);
    }

    /** @param offerer whether the one who asks offers the mission; otherwise it is the applicant */
    boolean isOf(boolean offerer) {
        return side == Side.BOTH || offerer == (side == Side.OFFERER);
    }
}
