package be.kring.web.security;

import be.kring.shared.Actor;

/** Who is behind one request, once {@link Door} has looked. */
record Visitor(Actor actor, SignedIn signIn, boolean byCookie) {

    static final String ATTRIBUTE = Visitor.class.getName();
}
