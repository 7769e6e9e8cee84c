package be.kring.checker.actor;

import be.kring.checker.history.Person;
import be.kring.driver.Colleague;

/** Somebody who takes part: how Kring knows them, and what they do there. */
public record Participant(Person person, Colleague colleague) {

    public static Participant of(String name, Colleague colleague) {
        return new Participant(new Person(colleague.me().path("id").asText(), name), colleague);
    }
}
