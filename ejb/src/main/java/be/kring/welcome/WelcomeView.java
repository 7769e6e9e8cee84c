package be.kring.welcome;

import be.kring.group.GroupRef;
import be.kring.group.GroupView;
import be.kring.person.PersonView;
import be.kring.question.QuestionItem;

import java.time.Instant;
import java.util.List;

/**
 * The welcome of somebody.
 *
 * @param until     when their first month is over
 * @param shown     whether it is shown: the month is not over, and it was not switched off
 * @param people    whom to meet; as what follows, empty when it is not shown or folded, or the step is done
 * @param groups    to which the person may come in
 * @param questions to answer
 * @param programmes groups of the person that bring buddies and mentors together; without one there is no such step
 */
public record WelcomeView(Instant until, boolean on, boolean folded, boolean shown, List<Step> steps, List<Colleague> people, List<GroupView> groups,
                          List<QuestionItem> questions, List<GroupRef> programmes) {

    /** @param byItself it was seen to be done, so it cannot be taken back */
    public record Step(WelcomeStep step, boolean done, boolean byItself) {
    }

    /** @param reason why this one */
    public record Colleague(PersonView person, MeetingReason reason) {
    }
}
