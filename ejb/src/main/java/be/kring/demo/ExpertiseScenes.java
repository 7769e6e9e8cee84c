package be.kring.demo;

import be.kring.expertise.ClaimInput;
import be.kring.expertise.EndorsementService;
import be.kring.expertise.ExpertiseService;
import be.kring.person.PersonService;
import be.kring.profile.PartInput;
import be.kring.profile.ProfilePartService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** People say who they are and what they know, and colleagues where they saw it. */
@ApplicationScoped
class ExpertiseScenes {

    @Inject
    ExpertiseService expertise;

    @Inject
    EndorsementService endorsements;

    @Inject
    ProfilePartService parts;

    @Inject
    PersonService persons;

    void addTo(Stage stage) {
        stage.content.profiles().forEach(part -> stage.add(stage.when(part.at()), () -> parts.put(stage.actor(part.person()), part.part(),
                new PartInput(String.join("\n", part.lines()), part.choices(), part.audience()))));
        stage.content.expertise().forEach(claim -> {
            stage.add(stage.when(claim.at()), () -> expertise.claim(stage.actor(claim.person()), claim.topic(),
                    new ClaimInput(claim.level(), claim.evidence(), claim.audience())));
            claim.endorsements().forEach(said -> stage.add(stage.when(said.at()), () -> endorsements.endorse(stage.actor(said.by()),
                    persons.getMe(stage.actor(claim.person())).handle(), claim.topic(), said.sentence())));
        });
    }
}
