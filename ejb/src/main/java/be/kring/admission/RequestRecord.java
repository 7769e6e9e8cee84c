package be.kring.admission;

import be.kring.group.MembershipChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import java.time.Clock;

/**
 * Keeps what became of each request, whatever ended it, in the transaction that did. Answers are for who decides: they are forgotten with the decision.
 * Who comes in otherwise, or goes out, begins anew.
 */
@ApplicationScoped
class RequestRecord {

    @Inject
    RequestRepository requests;

    @Inject
    Clock clock;

    void on(@Observes MembershipChanged event) {
        switch (event.change()) {
            case ASKED -> requests.begin(event.groupId(), event.personId(), clock.instant());
            case ACCEPTED, RULE_ADMITTED -> end(event, Outcome.ACCEPTED);
            case DECLINED -> end(event, Outcome.DECLINED);
            case WITHDRAWN -> end(event, Outcome.WITHDRAWN);
            case BANNED -> end(event, Outcome.BANNED);
            case JOINED, LEFT, REMOVED, RULE_ENDED -> requests.forget(event.groupId(), event.personId());
            default -> { }
        }
    }

    private void end(MembershipChanged event, Outcome outcome) {
        requests.findFresh(event.groupId(), event.personId()).filter(JoinRequest::isWaiting).ifPresent(request -> {
            request.end(outcome, event.by(), event.reason(), clock.instant());
            requests.flush();
            requests.forgetQuestions(event.groupId(), event.personId());
        });
    }
}
