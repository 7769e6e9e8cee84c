package be.kring.group;

import be.kring.shared.Level;

/**
 * Which groups to list.
 *
 * @param text  in a name, description or purpose, in any language; null for all
 * @param mine  only groups of which the actor is a member
 * @param level only groups with a member of this level; null for all
 */
public record GroupFilter(String text, boolean mine, Level level) {
}
