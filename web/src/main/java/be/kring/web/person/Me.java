package be.kring.web.person;

import be.kring.person.MeView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The caller, to themselves, with how much they have not read. */
public record Me(@JsonUnwrapped MeView person, long unreadNotifications) {
}
