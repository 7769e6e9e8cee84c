package be.kring.person;

import be.kring.shared.Ids;
import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.LocalisedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.time.Clock;
import java.util.UUID;

/** Brings the employer of somebody who signs in. */
@ApplicationScoped
class Employers {

    @Inject
    OrganisationRepository organisations;

    @Inject
    LookAlikes lookAlikes;

    @Inject
    Clock clock;

    /** The organisation with this code, made now when nobody came from it before. Of two who come at once the second waits and finds it. */
    UUID ensure(String code, String name, Language language, Level level) {
        return organisations.findByCode(OrganisationService.requireCode(code)).map(found -> found.id).orElseGet(() -> {
            organisations.lockCode(code);
            return organisations.findByCode(code).map(found -> found.id).orElseGet(() -> {
                Organisation made = new Organisation(Ids.next(clock), code, LocalisedText.of(language, name), level, clock.instant());
                organisations.add(made);
                lookAlikes.founded(made);
                return made.id;
            });
        });
    }
}
