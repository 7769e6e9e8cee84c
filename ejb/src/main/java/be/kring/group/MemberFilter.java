package be.kring.group;

/** Which members to list: by a part of their name or organisation, and by role; null for all. */
public record MemberFilter(String text, Role role) {
}
