package be.kring.architecture.planted.group;

import java.util.Date;

/** A name that says nothing, and a call that the container may refuse. */
class MembershipImpl {

    Date since(OpenService service) {
        return service.dated();
    }
}
