package be.kring.person;

import be.kring.shared.Language;
import be.kring.shared.Level;

/**
 * What the employer says of somebody who signs in. All of it comes from the token; texts are cleaned before they are stored.
 *
 * @param issuer           with {@code subject} the key of a person; an e-mail address is never a key
 * @param organisationCode the enterprise number of the employer (KBO/BCE, ten digits)
 * @param emailVerified    whether the employer vouches for the address
 * @param language         the language of the person at the employer, until they choose another here
 */
public record SignInClaims(String issuer, String subject, String name, String email, String function, String organisationCode,
                           String organisationName, Level level, Language language, boolean administrator, boolean emailVerified) {

    /** With an address for which nobody vouches. */
    public SignInClaims(String issuer, String subject, String name, String email, String function, String organisationCode,
                        String organisationName, Level level, Language language, boolean administrator) {
        this(issuer, subject, name, email, function, organisationCode, organisationName, level, language, administrator, false);
    }
}
