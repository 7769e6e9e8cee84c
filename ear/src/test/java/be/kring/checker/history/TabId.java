package be.kring.checker.history;

/** One tab of one person: it has positions and a socket of its own. */
public record TabId(Person person, int number) {

    @Override
    public String toString() {
        return person + "/" + number;
    }
}
