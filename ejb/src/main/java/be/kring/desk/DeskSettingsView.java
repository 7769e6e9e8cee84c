package be.kring.desk;

import be.kring.person.PersonView;

import java.util.List;

/**
 * How a desk is arranged, for who may arrange it.
 *
 * @param staff   by name, also who may not serve at present
 * @param version 0 as long as there is no desk
 */
public record DeskSettingsView(boolean takesVisitors, OpeningHours hours, List<PersonView> staff, long version) {
}
