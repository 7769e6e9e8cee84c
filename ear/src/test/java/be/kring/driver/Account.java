package be.kring.driver;

import java.util.Locale;

/** The people of the demo, see README.md. The password is the account's name. */
public enum Account implements Employee {

    VLAAMS("vlaanderen", "Lieve Vermeulen"),
    FEDERAAL("federaal", "Sophie Lambert"),
    LOKAAL("lokaal", "Mira Bastiaens"),
    JONG("lokaal", "Noor Claes"),
    MODERATOR("vlaanderen", "Joren De Smet"),
    BEHEERDER("federaal", "Aïcha Kaddour"),
    /** Has never signed in on a fresh database, like the next two; afterwards she has. */
    NIEUW_VLAAMS("vlaanderen", "Wout Aerts"),
    NIEUW_FEDERAAL("federaal", "Jonas Weber"),
    NIEUW_LOKAAL("lokaal", "Emma Peeters");

    private final String employer;
    private final String person;

    Account(String employer, String person) {
        this.employer = employer;
        this.person = person;
    }

    @Override
    public String username() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String password() {
        return username();
    }

    @Override
    public String employer() {
        return employer;
    }

    /** The name that colleagues see. */
    public String person() {
        return person;
    }
}
