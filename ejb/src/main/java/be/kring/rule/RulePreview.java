package be.kring.rule;

import be.kring.person.PersonView;

import java.util.List;

/**
 * What would happen if these were the rules. Of each kind the number and the first names.
 *
 * @param locksOwnersOut whether a required rule would cover no owner; such rules are not saved
 */
public record RulePreview(Part arriving, Part going, Part becomingAlumni, boolean locksOwnersOut) {

    /** @param people the first of them */
    public record Part(long count, List<PersonView> people) {
    }
}
