package be.kring.mail;

import be.kring.shared.InvalidInput;

import java.util.regex.Pattern;

/**
 * The shape of an e-mail address: that of the HTML standard for {@code <input type=email>} (a subset of RFC 5322 without quotes and comments), with a
 * domain of at least two parts. Whether somebody reads there only a letter can tell.
 */
public final class MailAddress {

    /** RFC 5321, section 4.5.3.1.3: 256 with the angle brackets. */
    public static final int MAX = 254;

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

    private MailAddress() {
    }

    /** Without the space around it. @throws InvalidInput {@code required}, {@code too-long} or {@code not-an-address} */
    public static String valid(String field, String value) {
        if (value == null || value.isBlank()) {
            throw InvalidInput.of(field, "required");
        }
        String address = value.strip();
        if (address.length() > MAX) {
            throw InvalidInput.of(field, "too-long", MAX);
        }
        if (!SHAPE.matcher(address).matches()) {
            throw InvalidInput.of(field, "not-an-address");
        }
        return address;
    }
}
