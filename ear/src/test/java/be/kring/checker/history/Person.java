package be.kring.checker.history;

/** @param id by which Kring knows this person  @param name by which a report does */
public record Person(String id, String name) {

    @Override
    public String toString() {
        return name;
    }
}
