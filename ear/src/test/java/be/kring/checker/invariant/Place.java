package be.kring.checker.invariant;

import be.kring.checker.history.Fact;
import be.kring.checker.history.TabId;

/** One stream in one tab. */
record Place(TabId tab, String stream) {

    static Place of(Fact.OfStream fact) {
        return new Place(fact.tab(), fact.stream());
    }

    @Override
    public String toString() {
        return tab + " in " + stream;
    }
}
