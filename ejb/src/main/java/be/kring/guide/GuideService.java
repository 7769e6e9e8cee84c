package be.kring.guide;

import be.kring.audit.AuditTrail;
import be.kring.person.PersonDirectory;
import be.kring.shared.Actor;
import be.kring.shared.InvalidInput;
import be.kring.shared.Stale;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Edits the guide; for administrators. Each version that was ever saved stays. */
@Stateless
public class GuideService {

    @Inject
    GuideRepository guides;

    @Inject
    PersonDirectory people;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    public GuideView get(Actor actor) {
        GuidePolicy.requireEdit(actor);
        return view(actor, guides.getCurrent());
    }

    /**
     * Puts this guide in the place of the one that there is.
     *
     * @throws InvalidInput naming all that is wrong: a text that is missing in one of the languages, an answer that leads nowhere or back, what is
     *                      never reached
     * @throws Stale        when somebody changed it since the version that the actor saw
     */
    public GuideView replace(Actor actor, long version, Guide wanted) {
        GuidePolicy.requireEdit(actor);
        Guide valid = Guide.valid(wanted);
        guides.lock();
        GuideVersion before = guides.getCurrent();
        Stale.check(version, before.number());
        if (before.guide().equals(valid)) {
            return view(actor, before);
        }
        GuideVersion next = new GuideVersion(before.number() + 1, valid, actor.personId(), clock.instant());
        guides.add(next);
        audit.record(actor, "guide.changed", "guide:" + next.number(), Map.of("version", next.number(), "questions", valid.questions().size(),
                "suggestions", valid.suggestions().size()));
        return view(actor, next);
    }

    private GuideView view(Actor actor, GuideVersion version) {
        return new GuideView(version.number(), version.guide().questions(), version.guide().suggestions(),
                version.savedBy() == null ? null : people.mapViews(actor, List.of(version.savedBy())).get(version.savedBy()), version.savedAt());
    }
}
