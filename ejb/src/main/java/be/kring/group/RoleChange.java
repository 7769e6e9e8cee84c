package be.kring.group;

import be.kring.shared.InvalidInput;

import java.time.LocalDate;

/**
 * The role that a member gets.
 *
 * @param until the last day of a guest, in Brussels; null for every other role
 */
public record RoleChange(Role role, LocalDate until) {

    public RoleChange {
        if (role == null) {
            throw InvalidInput.of("role", "required");
        }
        if (role == Role.GUEST && until == null) {
            throw InvalidInput.of("until", "required");
        }
        if (role != Role.GUEST && until != null) {
            throw InvalidInput.of("until", "invalid-value");
        }
    }

    public static RoleChange to(Role role) {
        return new RoleChange(role, null);
    }
}
