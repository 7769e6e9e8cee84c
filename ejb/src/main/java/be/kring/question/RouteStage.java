package be.kring.question;

/** Where it is looked for who knows: among those of the asker's own organisation, of the asker's level, and everywhere; DONE when it was looked everywhere. */
public enum RouteStage {
    ORGANISATION, LEVEL, ALL, DONE;

    RouteStage next() {
        return values()[Math.min(ordinal() + 1, DONE.ordinal())];
    }
}
