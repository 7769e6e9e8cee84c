package be.kring.person;

import be.kring.shared.Actor;

/**
 * A person as they were read.
 *
 * @param mayEnter false for an account that is disabled
 */
record PersonSnapshot(Actor actor, PersonView view, boolean mayEnter) {
}
