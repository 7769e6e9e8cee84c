package be.kring.checker.actor;

import be.kring.checker.history.Person;

/** A message that stands in a group. @param mark with which its text begins */
record Posted(String id, Person author, String mark) {
}
