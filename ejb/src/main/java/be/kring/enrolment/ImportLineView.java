package be.kring.enrolment;

import be.kring.person.PersonView;

/**
 * A line of a list.
 *
 * @param number counted from 1 in the file as it came
 * @param text   the address or the account as it stood there
 * @param person whom it names; null when that is nobody, or not one
 */
public record ImportLineView(int number, String text, Verdict verdict, PersonView person) {
}
