package be.kring.mail;

/**
 * A letter in plain text.
 *
 * @param recipient an address that {@link MailAddress#valid} gave
 * @param subject   one line
 */
public record Letter(String recipient, String subject, String body) {

    @Override
    public String toString() {
        return "a letter";
    }
}
