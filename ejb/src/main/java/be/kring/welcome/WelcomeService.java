package be.kring.welcome;

import be.kring.group.GroupFilter;
import be.kring.group.GroupRef;
import be.kring.group.GroupService;
import be.kring.group.GroupView;
import be.kring.group.MembershipService;
import be.kring.mentoring.ProgrammeService;
import be.kring.person.PersonDirectory;
import be.kring.person.PersonView;
import be.kring.person.PersonService;
import be.kring.question.FirstQuestions;
import be.kring.question.QuestionItem;
import be.kring.shared.Actor;
import be.kring.shared.DomainEvents;
import be.kring.shared.Level;
import be.kring.shared.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The first month of somebody: what they can do, and what of it they did. It is theirs alone. */
@Stateless
public class WelcomeService {

    /** From the first sign-in. */
    static final Duration MONTH = Duration.ofDays(30);
    private static final int FEW = 3;

    @Inject
    WelcomeRepository welcomes;

    @Inject
    PersonService persons;

    @Inject
    PersonDirectory people;

    @Inject
    GroupService groups;

    @Inject
    FirstQuestions questions;

    @Inject
    ProgrammeService programmes;

    @Inject
    MembershipService memberships;

    @Inject
    DomainEvents events;

    @Inject
    Clock clock;

    /** The welcome of the actor, with nothing to do when it is not shown. */
    public WelcomeView get(Actor actor) {
        WelcomeRepository.Row row = welcomes.find(actor.personId());
        Instant until = row.since().plus(MONTH);
        boolean shown = !row.off() && clock.instant().isBefore(until);
        if (!shown) {
            return new WelcomeView(until, !row.off(), row.folded(), false, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        Set<WelcomeStep> done = welcomes.done(actor.personId());
        List<GroupRef> programmes = programmes(actor);
        List<WelcomeView.Step> steps = Arrays.stream(WelcomeStep.values()).filter(step -> step != WelcomeStep.BUDDY || !programmes.isEmpty())
                .map(step -> new WelcomeView.Step(step, done.contains(step) || row.ticked().contains(step), done.contains(step))).toList();
        Set<WelcomeStep> open = steps.stream().filter(step -> !step.done() && !row.folded()).map(WelcomeView.Step::step).collect(Collectors.toSet());
        return new WelcomeView(until, true, row.folded(), true, steps, open.contains(WelcomeStep.MEET) ? colleagues(actor) : List.of(),
                open.contains(WelcomeStep.GROUPS) ? groups(actor) : List.of(), open.contains(WelcomeStep.QUESTION) ? questions(actor) : List.of(),
                open.contains(WelcomeStep.BUDDY) ? programmes : List.of());
    }

    /** Folds it or unfolds it, switches it off or on; repeating it changes nothing. */
    public WelcomeView change(Actor actor, WelcomeChange change) {
        welcomes.lock(actor.personId());
        WelcomeRepository.Row row = welcomes.find(actor.personId());
        return set(actor, change.folded() == null ? row.folded() : change.folded(), change.on() == null ? row.off() : !change.on(), row.ticked());
    }

    /** Says that a step is done, or not after all; what is seen to be done stays so. Repeating it changes nothing. */
    public WelcomeView tick(Actor actor, WelcomeStep step, boolean done) {
        welcomes.lock(actor.personId());
        WelcomeRepository.Row row = welcomes.find(actor.personId());
        Set<WelcomeStep> ticked = EnumSet.noneOf(WelcomeStep.class);
        ticked.addAll(row.ticked());
        if (done) {
            ticked.add(step);
        } else {
            ticked.remove(step);
        }
        return set(actor, row.folded(), row.off(), ticked);
    }

    private WelcomeView set(Actor actor, boolean folded, boolean off, Set<WelcomeStep> ticked) {
        if (welcomes.set(actor.personId(), folded, off, ticked, clock.instant())) {
            events.publish(new WelcomeChanged(actor.personId()));
        }
        return get(actor);
    }

    private List<WelcomeView.Colleague> colleagues(Actor actor) {
        Map<UUID, MeetingReason> found = welcomes.listColleagues(actor.personId(), FEW);
        Map<UUID, PersonView> views = people.mapViews(actor, found.keySet());
        return found.entrySet().stream().map(each -> new WelcomeView.Colleague(views.get(each.getKey()), each.getValue())).toList();
    }

    /** To which the actor may come in, or ask to; first those with members of their own level, and among these those that have a name in their language. */
    private List<GroupView> groups(Actor actor) {
        Level level = persons.getMe(actor).level();
        Map<UUID, GroupView> found = new LinkedHashMap<>();
        for (GroupFilter filter : List.of(new GroupFilter(null, false, level), new GroupFilter(null, false, null))) {
            List<GroupView> open = groups.list(actor, filter, PageRequest.first(PageRequest.MAX)).items().stream().filter(WelcomeService::isOpen).toList();
            open.stream().filter(group -> group.names().byLanguage().containsKey(actor.language().tag())).forEach(group -> found.putIfAbsent(group.id(), group));
            open.forEach(group -> found.putIfAbsent(group.id(), group));
        }
        return found.values().stream().limit(FEW).toList();
    }

    private static boolean isOpen(GroupView group) {
        return group.membership() == null && group.can() != null && (group.can().contains("join") || group.can().contains("ask"));
    }

    private List<GroupRef> programmes(Actor actor) {
        Set<UUID> ids = programmes.among(actor, memberships.listGroups(actor));
        return groups.mapRefs(actor, ids).values().stream().sorted(Comparator.comparing(GroupRef::slug)).toList();
    }

    private List<QuestionItem> questions(Actor actor) {
        return questions.list(actor, welcomes.listTopics(actor.personId()), FEW);
    }
}
