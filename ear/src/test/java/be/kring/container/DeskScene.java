package be.kring.container;

import be.kring.desk.DeskService;
import be.kring.desk.DeskSettings;
import be.kring.desk.DeskSettingsService;
import be.kring.desk.OpeningHours;
import be.kring.desk.TalkView;
import be.kring.desk.VisitService;
import be.kring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A desk that is open at whatever time the tests run. */
@ApplicationScoped
public class DeskScene {

    static final OpeningHours ALWAYS = new OpeningHours(Arrays.stream(DayOfWeek.values())
            .map(day -> new OpeningHours.Span(day, LocalTime.MIN, LocalTime.of(23, 59, 59))).toList(), List.of());

    @Inject
    DeskSettingsService settings;

    @Inject
    DeskService desks;

    @Inject
    VisitService visits;

    void open(Actor owner, String slug, Actor... staff) {
        set(owner, slug, true, staff);
    }

    void set(Actor owner, String slug, boolean open, Actor... staff) {
        settings.change(owner, slug, settings.get(owner, slug).version(), new DeskSettings(open, ALWAYS, Arrays.stream(staff).map(Actor::personId).toList()));
    }

    UUID asks(Actor visitor, String slug) {
        return visits.ask(visitor, slug, "Hoe vraag ik telewerk aan?").talk().id();
    }

    TalkView own(Actor visitor, String slug) {
        return desks.get(visitor, slug).talk();
    }
}
