package be.kring.checker.history;

/**
 * One thing that somebody wants done, once.
 *
 * @param number  tells writes apart
 * @param subject what its event will be recognised by, see {@link Subject}
 */
public record Write(long number, Person person, String stream, String subject) {

    @Override
    public String toString() {
        return "write " + number + " of " + person + " (" + subject + ") in " + stream;
    }
}
