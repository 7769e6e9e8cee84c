package be.kring.shared;

import java.util.UUID;

/**
 * Who asks for something: the first parameter of every public service method. It is made at the edge, once per request
 * or socket, and handed on; no service looks at the thread, a token or a session.
 *
 * @param personId      the person
 * @param language      the language in which this person reads
 * @param administrator whether this person administers the platform
 * @param origin        the network address from which the person asks, for the audit trail; empty for Kring itself and on a socket
 */
public record Actor(UUID personId, Language language, boolean administrator, String origin) {

    /** Kring itself, in jobs and migrations; it is no member of any group. */
    public static final Actor SYSTEM = new Actor(new UUID(0, 0), Language.EN, true);

    /** Of nowhere. */
    public Actor(UUID personId, Language language, boolean administrator) {
        this(personId, language, administrator, "");
    }

    /** The same person, asking from an address. */
    public Actor at(String address) {
        return new Actor(personId, language, administrator, address);
    }

    /** The same language and rights for another person: to ask what concerns that person on behalf of Kring. */
    public Actor as(UUID other) {
        return new Actor(other, language, false, origin);
    }

    /** Whether this is the person with the given id. */
    public boolean is(UUID id) {
        return personId.equals(id);
    }
}
