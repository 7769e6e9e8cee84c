package be.kring.group;

/**
 * A group of which somebody is a member, with what a navigation says of it.
 *
 * @param readSeq how far they have read
 */
public record OwnGroup(GroupRef group, GroupAccess access, long readSeq) {
}
