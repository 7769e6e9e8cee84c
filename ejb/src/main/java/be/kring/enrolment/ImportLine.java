package be.kring.enrolment;

import java.util.UUID;

/** A line with its verdict, as it is stored. */
record ImportLine(int number, String text, Verdict verdict, UUID personId) {
}
