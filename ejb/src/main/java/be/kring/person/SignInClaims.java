package be.kring.person;

import be.kring.shared.Language;
import be.kring.shared.Level;
import be.kring.shared.Sha256;

/**
 * What the employer says of somebody who signs in. All of it comes from the token; texts are cleaned before they are stored.
 *
 * @param issuer           with {@code subject} the key of a person; an e-mail address is never a key
 * @param organisationCode the enterprise number of the employer (KBO/BCE, ten digits)
 * @param emailVerified    whether the employer vouches for the address
 * @param under35          whether the person is under 35 in the calendar year of reference; null when the employer does not say
 * @param language         the language of the person at the employer, until they choose another here
 */
public record SignInClaims(String issuer, String subject, String name, String email, String function, String organisationCode,
                           String organisationName, Level level, Language language, boolean administrator, boolean emailVerified,
                           Under35 under35) {

    /** Of somebody whose age nobody tells. */
    public SignInClaims(String issuer, String subject, String name, String email, String function, String organisationCode,
                        String organisationName, Level level, Language language, boolean administrator, boolean emailVerified) {
        this(issuer, subject, name, email, function, organisationCode, organisationName, level, language, administrator, emailVerified, null);
    }

    /** With an address for which nobody vouches. */
    public SignInClaims(String issuer, String subject, String name, String email, String function, String organisationCode,
                        String organisationName, Level level, Language language, boolean administrator) {
        this(issuer, subject, name, email, function, organisationCode, organisationName, level, language, administrator, false);
    }

    /** Changes when the employer says something else of this person. */
    public String digest() {
        return Sha256.hex(toString());
    }
}
