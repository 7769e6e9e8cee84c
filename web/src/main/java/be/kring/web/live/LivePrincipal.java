package be.kring.web.live;

import be.kring.shared.Actor;
import be.kring.web.security.SignedIn;

import java.security.Principal;

/**
 * Who opened a socket, taken at the handshake: inside the endpoint the container knows nobody.
 *
 * @param handshake to be let go of when the socket is open
 */
record LivePrincipal(Actor actor, SignedIn signIn, Handshake handshake) implements Principal {

    @Override
    public String getName() {
        return actor.personId().toString();
    }
}
