package be.kring.architecture.planted.group;

/** A repository for everyone to use. */
public class MembershipRepository {
}
