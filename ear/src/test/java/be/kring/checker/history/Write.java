package be.kring.checker.history;

/**
 * One thing that somebody wants done, once.
 *
 * @param number  tells writes apart
 * @param subject what its event will be recognised by, see {@link Subject}
 */
public record Write(long number, Person person, String stream, String subject) {

    /** Whether it begins somebody's membership. */
    public boolean joins() {
        return subject.startsWith(Subject.JOINED);
    }

    /** Whether it ends somebody's membership. */
    public boolean leaves() {
        return subject.startsWith(Subject.LEFT);
    }

    /** Whose membership it begins or ends: not the one of who writes where a moderator ends it. */
    public String memberId() {
        return subject.substring(subject.indexOf(' ') + 1);
    }

    @Override
    public String toString() {
        return "write " + number + " of " + person + " (" + subject + ") in " + stream;
    }
}
