package be.kring.architecture.planted.group;

/** A name that says nothing. */
class MembershipImpl {
}
