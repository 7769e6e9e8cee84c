package be.kring.keycloak.employer;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of an e-mail address that tells the employer. */
final class EmailDomain {

    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@([^@\\s]+\\.[^@\\s.]+)");

    private EmailDomain() {
    }

    /**
     * The domain of what somebody typed, in lower case and as ASCII; empty when that is no e-mail address.
     *
     * @param typed may be null or of any length; an address has at most 254 characters (RFC 5321, section 4.5.3.1)
     */
    static Optional<String> find(String typed) {
        if (typed == null || typed.length() > LONGEST_ADDRESS) {
            return Optional.empty();
        }
        var matcher = ADDRESS.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(matcher.group(1), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
